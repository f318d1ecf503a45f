import { describe, expect, test } from 'vitest';
import {
  bytesOf,
  divide,
  newDraft,
  recipientKeys,
  sealInput,
  wrongKeyLine,
} from '../../../../../src/renderer/features/hand-over/hand-over-draft.ts';
import { caseId } from '../../../../../src/shared/model/ids.ts';
import { itemSummary } from '../../../../../src/shared/model/item.ts';

const items = [1, 2, 3].map((number) =>
  itemSummary.parse({
    id: `00000000-0000-4000-8000-00000000000${number}`,
    exhibit: `AB/${number}`,
    kind: 'file',
    name: 'x',
    bytes: number * 10,
    sha256: 'a'.repeat(64),
    mediaType: 'x/y',
    acquiredAt: '2026-11-21T10:00:00.000Z',
    erased: number === 3,
    duplicateOf: null,
    tags: [],
    notes: 0,
    members: 0,
    transcript: null,
    image: null,
  }),
);
const exhibits = (some: typeof items | ReturnType<typeof divide>['goes']) =>
  some.map(({ exhibit }) => exhibit);
const owner = caseId.parse('00000000-0000-4000-8000-00000000000a');
const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

describe('what goes into a bundle', () => {
  test('is everything but what was erased, which is counted apart', () => {
    const { goes, held, erased } = divide(items, newDraft('en'));
    expect([exhibits(goes), exhibits(held), exhibits(erased)]).toEqual([['AB/1', 'AB/2'], [], ['AB/3']]);
    expect(bytesOf(goes)).toBe(30);
  });

  test('or what was chosen, and then the rest is named as held back', () => {
    const chosen = new Set(items.slice(1, 2).map(({ id }) => id));
    const { goes, held } = divide(items, { ...newDraft('en'), scope: 'chosen', chosen });
    expect([exhibits(goes), exhibits(held)]).toEqual([['AB/2'], ['AB/1']]);
  });
});

describe('the call that seals', () => {
  test('asks for no time stamp unless the person did and an authority is set', () => {
    const stamps = { ...newDraft('fr'), stamps: true };
    expect(sealInput(owner, stamps, '/out', '')).not.toHaveProperty('timestampUrl');
    expect(sealInput(owner, newDraft('fr'), '/out', 'http://tsa')).not.toHaveProperty('timestampUrl');
    expect(sealInput(owner, stamps, '/out', 'http://tsa').timestampUrl).toBe('http://tsa');
  });

  test('leaves the items open for a whole case, so that what is added meanwhile goes too', () => {
    expect(sealInput(owner, newDraft('en'), '/out', '')).toEqual({
      case: owner,
      out: '/out',
      to: [],
      language: 'en',
    });
  });

  test('encrypts only to keys that were entered while encryption is on', () => {
    const draft = { ...newDraft('en'), keys: `${recipient}\n\n` };
    expect(recipientKeys(draft)).toEqual([]);
    expect(recipientKeys({ ...draft, encrypts: true })).toEqual([recipient]);
  });
});

describe('recipients’ keys', () => {
  test('are told from other lines, by number', () => {
    expect(wrongKeyLine(`${recipient}\n\n`)).toBeNull();
    expect(wrongKeyLine(`${recipient}\nssh-ed25519 AAAA`)).toBe(2);
    expect(wrongKeyLine('AGE-SECRET-KEY-1QQQ')).toBe(1);
  });
});
