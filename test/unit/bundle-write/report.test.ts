import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readContents } from '../../../src/main/bundle/write/contents.ts';
import type { PlanPage } from '../../../src/main/bundle/write/plan.ts';
import { renderReport } from '../../../src/main/bundle/write/report/report.ts';
import { nodePrimitives } from '../../../src/main/node/primitives.ts';
import { sampleFiles, samplePlan, sampleSigner, type SampleFile } from './sample-case.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

function report(language: 'en' | 'fr' = 'en', files: readonly SampleFile[] = sampleFiles): string {
  return renderReport(readContents(samplePlan('/nowhere', { language }, files), nodePrimitives), hashOf);
}

function named(name: string): readonly SampleFile[] {
  return sampleFiles.map((file) => (file.number === 'AB/2' ? { ...file, name } : file));
}

describe.each(['en', 'fr'] as const)('the report in %s', (language) => {
  const page = report(language);

  test('states the bundle, the fingerprint in groups of four, and every exhibit with its full hash', () => {
    const groups = sampleSigner.slice(7).match(/.{4}/g) ?? [];
    expect(page).toContain(groups.map((group) => `<span>${group}</span> `).join(''));
    for (const file of sampleFiles.filter(({ leftOut }) => leftOut !== true)) {
      expect(page).toContain(`>${file.number}<`);
      expect(page).toContain(createHash('sha256').update(file.bytes).digest('hex'));
    }
  });

  test('says nothing of an exhibit that is left out but that there is one', () => {
    expect(page).not.toContain('not-handed-over');
    expect(page).not.toContain('AB/6');
  });

  test('admits its own style sheet and nothing else', () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    expect(page).toContain(`default-src 'none'; style-src 'sha256-${hashOf(style)}'`);
    expect(page).not.toMatch(/<script|<img|<link|<iframe|\son\w+=|javascript:|@import|url\(|style="/i);
    expect(page.match(/https?:\/\/[^"'\s<]+/g) ?? []).toEqual([]);
  });

  test('has no place that was not filled', () => {
    expect(page.replace(/<style>[\s\S]*<\/style>/, '')).not.toMatch(/\{\w+\}|undefined|\[object/);
  });

  test('is the language that it says, with every id that its contents point to', () => {
    expect(page).toContain(`<html lang="${language}">`);
    for (const [, id = ''] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`);
  });
});

test('files inside a container that have no hash of their own are counted where the container stands', () => {
  const plan = samplePlan('/nowhere', {}, sampleFiles);
  const exhibits = plan.exhibits.map((exhibit) => ({ ...exhibit, unread: 7 }));
  const page = renderReport(readContents({ ...plan, exhibits }, nodePrimitives), hashOf);
  expect(page).toMatch(/no hash of their own[^<]*7\. They stand in the original/);
  expect(report()).not.toContain('no hash of their own');
});

describe.each(['en', 'fr'] as const)('a captured page in %s', (language) => {
  const facts: PlanPage = {
    requestedUrl: 'https://shop.example/start',
    finalUrl: 'https://shop.example/<b>',
    title: 'Rooms \u202eto let',
    redirects: 2,
    status: 200,
    startedAt: '2026-05-06T07:08:09.100Z',
    finishedAt: null,
    browser: 'Chrome 153',
    profile: 'signed-in',
    complete: false,
    incomplete: [{ what: 'one request', reason: 'aborted' }],
    counts: { requests: 1234, stored: 1233, failed: 1, withheld: 0 },
  };
  const written = (page: PlanPage | null) => {
    const plan = samplePlan('/nowhere', { language }, sampleFiles);
    const exhibits = plan.exhibits.map((exhibit, index) =>
      index === 0 ? { ...exhibit, kind: 'page' as const, ...(page === null ? {} : { page }) } : exhibit,
    );
    return renderReport(readContents({ ...plan, exhibits }, nodePrimitives), hashOf);
  };

  test('stands with its addresses as text, its time, and what it lacks in the record’s own words', () => {
    const page = written(facts);
    expect(page).toContain('<bdi>https://shop.example/start</bdi>');
    expect(page).toContain('<bdi>https://shop.example/&lt;b&gt;</bdi>');
    expect(page).not.toMatch(/href="https?:|<img|<script/);
    expect(page).toContain('<bdi>one request: aborted</bdi>');
    expect(page).toMatch(/2026-05-06\u00a007:08:09\.100/);
    expect(page).toContain('U+202E');
    expect(page.replace(/<style>[\s\S]*<\/style>/, '')).not.toMatch(/\{\w+\}|undefined|\[object/);
    expect(page).toContain('href="#pages"');
  });

  test('whose record cannot be read says so, and a case without pages says nothing of them', () => {
    expect(written(null)).toContain('id="pages"');
    expect(report(language)).not.toContain('id="pages"');
  });
});

describe('what comes from evidence', () => {
  test('is escaped', () => {
    const page = report('en', named(`<script>alert(1)</script>"'&`));
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
  });

  test('is isolated by direction, and what is invisible in it is spelt out', () => {
    const page = report('en', named('a\u202egpj.exe\u200b\u0007'));
    const visible = (point: string): string => `<span class="hidden">U+${point}</span>`;
    expect(page).toContain(`<bdi>a${visible('202E')}gpj.exe${visible('200B')}${visible('0007')}</bdi>`);
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
  });

  test('keeps the joiners that scripts and emoji are made of', () => {
    expect(report('en', named('می‌خواهم 👩‍👧.png'))).toContain('<bdi>می‌خواهم 👩‍👧.png</bdi>');
  });

  test('cannot take the place of a catalogue’s text', () => {
    expect(report('en', named('{exhibit} ${x}'))).toContain('<bdi>{exhibit} ${x}</bdi>');
  });
});

test('the whole accounting of a chat is there', () => {
  const page = report('en');
  for (const words of [
    'messages: 3, notices: 1, calls: 0, of unknown kind: 1',
    '5 begin a record, 1 continue one, 0 stand before the first, 1 could not be read',
    'the file states no number',
    'assumed; the dates would also allow another reading',
    '1 present, 2 left out by the export, 0 named but missing',
    'UNPARSED_LINE',
    'Edits of messages are not exported.',
  ])
    expect(page.replace(/\s+/g, ' ')).toContain(words);
});

test('more warnings than a page should hold are counted and referred to', () => {
  const files = sampleFiles.map((file) =>
    file.chat === undefined
      ? file
      : {
          ...file,
          chat: {
            ...file.chat,
            warnings: Array.from({ length: 70 }, (_, index) => ({
              code: 'W',
              at: `line ${index}`,
              message: 'm',
            })),
          },
        },
  );
  const page = report('en', files);
  expect(page).toContain('line 59');
  expect(page).not.toContain('line 60<');
  expect(page).toContain(
    'and 10 more; all of them stand in <code>data/exhibits/ab-1/derived/import-report.json</code>',
  );
});
