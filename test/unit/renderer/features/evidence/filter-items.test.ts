import { describe, expect, test } from 'vitest';
import { compareExhibits } from '../../../../../src/renderer/features/evidence/exhibit-order.ts';
import { filterItems, noFilter, tagsOf } from '../../../../../src/renderer/features/evidence/filter-items.ts';
import { itemSummary, type ItemSummary } from '../../../../../src/shared/model/item.ts';

function item(exhibit: string, more: Partial<Record<keyof ItemSummary, unknown>> = {}): ItemSummary {
  const number = exhibit.replaceAll(/\D/gu, '').padStart(12, '0');
  return itemSummary.parse({
    id: `00000000-0000-4000-8000-${number}`,
    exhibit,
    kind: 'file',
    name: `${exhibit}.bin`,
    bytes: 1,
    sha256: 'a'.repeat(64),
    mediaType: 'application/octet-stream',
    acquiredAt: '2026-11-21T10:00:00.000Z',
    erased: false,
    duplicateOf: null,
    tags: [],
    notes: 0,
    members: 0,
    transcript: null,
    image: null,
    ...more,
  });
}

const exhibits = (items: readonly ItemSummary[]): readonly string[] => items.map(({ exhibit }) => exhibit);

const unknown: ReadonlyMap<ItemSummary['id'], string> = new Map();

describe('the order of exhibits', () => {
  test('counts numbers as numbers, within one set of initials', () => {
    const sorted = ['B/1', 'AB/10', 'AB/2', 'A/3', 'AB/1'].sort(compareExhibits);
    expect(sorted).toEqual(['A/3', 'AB/1', 'AB/2', 'AB/10', 'B/1']);
  });

  test('puts what is no exhibit number behind those that are', () => {
    expect(['zzz', 'AB/1', 'aaa'].sort(compareExhibits)).toEqual(['AB/1', 'aaa', 'zzz']);
  });
});

describe('the list of evidence', () => {
  const chat = item('AB/2', {
    kind: 'chat',
    name: 'Rozmowa z Zoë.txt',
    tags: ['passport'],
    transcript: {
      format: 'whatsapp',
      records: 3,
      participants: ['Zoë', 'أمينة'],
      first: null,
      last: null,
      warnings: 0,
      unparsed: 0,
    },
  });
  const items = [item('AB/10'), chat, item('AB/1', { kind: 'image', tags: ['passport', 'house'] })];

  test('stands in the order of exhibit numbers, or turned around', () => {
    expect(exhibits(filterItems(items, noFilter, 'ascending', unknown))).toEqual(['AB/1', 'AB/2', 'AB/10']);
    expect(exhibits(filterItems(items, noFilter, 'descending', unknown))).toEqual(['AB/10', 'AB/2', 'AB/1']);
  });

  test.each([
    ['zoe', ['AB/2']],
    ['ZOË rozmowa', ['AB/2']],
    ['أمينة', ['AB/2']],
    ['ab/1', ['AB/1', 'AB/10']],
    ['house', ['AB/1']],
    ['house rozmowa', []],
    ['   ', ['AB/1', 'AB/2', 'AB/10']],
  ])('finds %j in numbers, names, tags and people, every word of it', (text, found) => {
    expect(exhibits(filterItems(items, { ...noFilter, text }, 'ascending', unknown))).toEqual(found);
  });

  test('finds a captured page by its title and its address, together with what else is known of it', () => {
    const page = item('AB/11', { kind: 'page', name: 'page.wacz', tags: ['house'] });
    const words = new Map([[page.id, 'Zimmer für Frauen\nhttps://rooms.example/list?n=7']]);
    for (const text of ['fur FRAUEN', 'rooms.example/list', 'zimmer house'])
      expect(exhibits(filterItems([...items, page], { ...noFilter, text }, 'ascending', words))).toEqual([
        'AB/11',
      ]);
  });

  test('keeps only a kind and a tag that both hold', () => {
    const both = { text: '', kind: 'image', tag: 'passport' } as const;
    expect(exhibits(filterItems(items, both, 'ascending', unknown))).toEqual(['AB/1']);
    expect(exhibits(filterItems(items, { ...both, kind: 'file' }, 'ascending', unknown))).toEqual([]);
  });

  test('names every tag once, in the reader’s order', () => {
    const tagged = [item('A/1', { tags: ['zèbre', 'étage'] }), item('A/2', { tags: ['fuite', 'zèbre'] })];
    expect(tagsOf(tagged, 'fr')).toEqual(['étage', 'fuite', 'zèbre']);
  });
});
