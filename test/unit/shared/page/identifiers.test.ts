import { describe, expect, it } from 'vitest';
import type { PageIdentifier } from '../../../../src/shared/contract/page-parts.ts';
import { identifiersIn, type IdentifierSources } from '../../../../src/shared/page/identifiers.ts';
import { linkOf } from '../../../../src/shared/page/links.ts';

const found = (sources: Partial<IdentifierSources>) =>
  identifiersIn({ address: 'https://page.example/', metas: [], links: [], json: [], ...sources });
const short = (all: readonly PageIdentifier[]) =>
  all.map(
    ({ platform, kind, value, certainty, about }) => `${about} ${certainty} ${platform} ${kind} ${value}`,
  );
const ofAddress = (address: string) =>
  short(found({ address })).map((line) => line.replace(/^page likely /, ''));
const json = (value: unknown) => [{ member: 'archive/data.warc.gz', row: 2, label: 'script#data', value }];

describe('the form of an address', () => {
  it.each([
    [
      'https://www.instagram.com/Mira.Example/',
      ['instagram handle mira.example', 'instagram profile-link https://www.instagram.com/mira.example/'],
    ],
    [
      'https://www.instagram.com/p/CxAbc_12-9/?img_index=2',
      ['instagram post-id CxAbc_12-9', 'instagram post-link https://www.instagram.com/p/CxAbc_12-9/'],
    ],
    [
      'https://www.instagram.com/stories/mira.example/3141592653589793238/',
      ['instagram handle mira.example', 'instagram post-id 3141592653589793238'],
    ],
    [
      'https://www.facebook.com/profile.php?id=100012345678901',
      [
        'facebook user-id 100012345678901',
        'facebook profile-link https://www.facebook.com/profile.php?id=100012345678901',
      ],
    ],
    [
      'https://m.facebook.com/groups/1234567890/posts/9876543210/',
      ['facebook group-id 1234567890', 'facebook post-id 9876543210'],
    ],
    [
      'https://www.facebook.com/mira.example.5/posts/pfbid0AbCdEfGhIjKlMn',
      [
        'facebook handle mira.example.5',
        'facebook profile-link https://www.facebook.com/mira.example.5',
        'facebook post-id pfbid0AbCdEfGhIjKlMn',
      ],
    ],
    [
      'https://www.tiktok.com/@mira_x/video/7301234567890123456?lang=en',
      [
        'tiktok handle mira_x',
        'tiktok profile-link https://www.tiktok.com/@mira_x',
        'tiktok post-id 7301234567890123456',
        'tiktok post-link https://www.tiktok.com/@mira_x/video/7301234567890123456',
      ],
    ],
    [
      'https://t.me/s/WorkAbroadNow/77',
      [
        'telegram handle workabroadnow',
        'telegram profile-link https://t.me/workabroadnow',
        'telegram post-id workabroadnow/77',
        'telegram post-link https://t.me/workabroadnow/77',
      ],
    ],
    ['https://t.me/+AbCdEfGhIjKlMnOp', ['telegram invite-link https://t.me/+AbCdEfGhIjKlMnOp']],
    [
      'https://t.me/c/1234567890/55',
      ['telegram group-id -1001234567890', 'telegram post-id -1001234567890/55'],
    ],
    ['https://web.telegram.org/a/#-1001234567890', ['telegram group-id -1001234567890']],
    [
      'https://www.snapchat.com/add/mira-ex',
      ['snapchat handle mira-ex', 'snapchat profile-link https://www.snapchat.com/add/mira-ex'],
    ],
    [
      'https://youtu.be/dQw4w9WgXcQ?t=3',
      ['youtube post-id dQw4w9WgXcQ', 'youtube post-link https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ],
    [
      'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv',
      [
        'youtube user-id UCabcdefghijklmnopqrstuv',
        'youtube profile-link https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv',
      ],
    ],
    [
      'https://x.com/Mira_Ex/status/1789012345678901234',
      [
        'x handle mira_ex',
        'x profile-link https://x.com/mira_ex',
        'x post-id 1789012345678901234',
        'x post-link https://x.com/mira_ex/status/1789012345678901234',
      ],
    ],
    ['https://wa.me/40712345678?text=hi', ['whatsapp user-id +40712345678']],
    [
      'https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv',
      ['whatsapp invite-link https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv'],
    ],
  ])('%s names what stands in it, as likely', (address, expected) => {
    expect(ofAddress(address)).toEqual(expected);
  });

  it.each([
    'https://www.instagram.com/explore/tags/work/',
    'https://www.facebook.com/marketplace/item/123456',
    'https://www.facebook.com/login.php',
    'https://www.tiktok.com/foryou',
    'https://t.me/share/url?url=x',
    'https://t.me/+40712345678',
    'https://www.snapchat.com/download',
    'https://www.youtube.com/feed/trending',
    'https://x.com/search?q=a',
    'https://wa.me/qr/ABC',
    'https://instagram.com.evil.example/mira/',
    'https://notinstagram.com/mira/',
    'javascript:alert(1)',
    'not an address',
  ])('%s names nobody', (address) => {
    expect(ofAddress(address)).toEqual([]);
  });
});

describe('fields that are made for it', () => {
  it('give an Instagram account its number, by data that holds the handle of the page', () => {
    const value = {
      data: {
        user: { pk: '17841400000000001', username: 'Mira.Example', full_name: 'Mira' },
        others: [{ id: '42', username: 'someone' }],
      },
    };
    const all = found({ address: 'https://www.instagram.com/mira.example/', json: json(value) });
    expect(short(all)).toEqual([
      'page stated instagram handle mira.example',
      'page stated instagram profile-link https://www.instagram.com/mira.example/',
      'page stated instagram user-id 17841400000000001',
      'page stated instagram display-name Mira',
      'mentioned stated instagram user-id 42',
      'mentioned stated instagram handle someone',
      'mentioned stated instagram profile-link https://www.instagram.com/someone/',
    ]);
    expect(all.find(({ value: one }) => one === '17841400000000001')?.places).toEqual([
      { kind: 'json', member: 'archive/data.warc.gz', row: 2, at: 'script#data $.data.user' },
    ]);
  });

  it('are read in the data and the head of every other platform', () => {
    const says = (address: string, value: unknown, metas: IdentifierSources['metas'] = []) =>
      short(found({ address, json: json(value), metas })).join('\n');
    expect(
      says(
        'https://www.facebook.com/mira.example',
        { actor: { __typename: 'User', id: '100012345678901', name: 'Mira E' } },
        [{ name: 'al:android:url', content: 'fb://profile/100012345678901' }],
      ),
    ).toContain('page stated facebook user-id 100012345678901');
    expect(
      says('https://www.facebook.com/groups/mygroup', {
        g: { __typename: 'Group', id: '998877665544', name: 'Jobs' },
      }),
    ).toContain('facebook group-id 998877665544');
    expect(
      says('https://www.tiktok.com/@mira_x', {
        userInfo: {
          user: { id: '7000000000000000001', uniqueId: 'mira_x', nickname: 'Mira', secUid: 'MS4wLjABAAAAx' },
        },
      }),
    ).toMatch(/page stated tiktok user-id 7000000000000000001\n.*MS4wLjABAAAAx/);
    expect(
      says('https://web.telegram.org/a/', {
        peers: [{ _: 'channel', id: '1234567890', username: 'jobs_ro', title: 'Jobs' }],
      }),
    ).toContain('mentioned stated telegram group-id -1001234567890');
    expect(
      says('https://www.snapchat.com/add/mira-ex', {
        publicProfileInfo: {
          username: 'mira-ex',
          title: 'Mira',
          businessProfileId: '01234567-89ab-cdef-0123-456789abcdef',
        },
      }),
    ).toContain('page stated snapchat user-id 01234567-89ab-cdef-0123-456789abcdef');
    expect(
      says('https://www.youtube.com/@MiraEx', {
        metadata: { externalId: 'UCabcdefghijklmnopqrstuv', canonicalBaseUrl: '/@MiraEx' },
      }),
    ).toContain('page stated youtube user-id UCabcdefghijklmnopqrstuv');
    expect(
      says('https://x.com/mira_ex', {
        result: { __typename: 'User', rest_id: '99887766', core: { screen_name: 'Mira_Ex', name: 'Mira' } },
      }),
    ).toContain('page stated x user-id 99887766');
  });

  it('state the address of the page where its head names it, and only on its own platform', () => {
    const metas = [{ name: 'og:url', content: 'https://www.instagram.com/mira.example/' }];
    expect(short(found({ address: 'https://www.instagram.com/mira.example/?hl=fr', metas }))[0]).toBe(
      'page stated instagram handle mira.example',
    );
    expect(short(found({ address: 'https://shop.example/', metas }))).toEqual([]);
  });

  it('are not taken where a number was rounded, a field has another form, or the data is another site’s', () => {
    const value = { pk: Number('17841400000000001234'), username: 'mira', id: 'abc' };
    expect(short(found({ address: 'https://www.instagram.com/', json: json(value) }))).not.toContainEqual(
      expect.stringContaining('user-id'),
    );
    expect(found({ address: 'https://shop.example/', json: json({ pk: '1', username: 'mira' }) })).toEqual(
      [],
    );
  });
});

describe('links', () => {
  it('name what the page mentions, each with the links that lead there', () => {
    const link = (n: number, href: string) =>
      linkOf({
        n,
        href,
        words: '',
        frame: 0,
        base: 'https://shop.example/a/',
        page: 'https://shop.example/',
      });
    const all = found({
      links: [link(1, 'https://t.me/jobs_ro'), link(2, 'https://t.me/jobs_ro/5'), link(3, '/x')],
    });
    expect(short(all)[0]).toBe('mentioned likely telegram handle jobs_ro');
    expect(all[0]?.places.map(({ at }) => at)).toEqual(['#1', '#2']);
  });

  it.each([
    ['../b', 'https://www.shop.example.co.uk/b', 'same'],
    ['//cdn.shop.example.co.uk/c', 'https://cdn.shop.example.co.uk/c', 'same'],
    ['https://other.co.uk/', 'https://other.co.uk/', 'other'],
    ['mailto:a@b.example', null, 'none'],
    ['javascript:alert(1)', null, 'none'],
    ['http://[', null, 'none'],
  ])('%s leads to %s, to a site that is: %s', (href, url, site) => {
    const base = 'https://www.shop.example.co.uk/a/';
    expect(linkOf({ n: 1, href, words: 'w', frame: 0, base, page: base })).toMatchObject({ href, url, site });
  });
});
