import { describe, expect, test } from 'vitest';
import { createIntl } from 'react-intl';
import { eventExtras, eventSentence } from '../../../../../src/renderer/features/custody/event-words.tsx';
import { fillSentence } from '../../../../../src/renderer/features/custody/fill-sentence.ts';
import { filterEvents, typesOf } from '../../../../../src/renderer/features/custody/filter-events.ts';
import { typeWords } from '../../../../../src/renderer/features/custody/type-words.ts';
import type { TextOf } from '../../../../../src/renderer/ui/text.ts';
import { catalogues, languages, type Language } from '../../../../../src/shared/i18n/index.ts';
import { eventTypes, eventView, type EventView } from '../../../../../src/shared/model/event.ts';

function event(seq: number, more: Record<string, unknown>): EventView {
  return eventView.parse({
    ledger: '00000000-0000-4000-8000-000000000001',
    seq,
    type: 'item.viewed',
    at: '2026-11-21T10:00:00.000Z',
    actor: {
      id: '00000000-0000-4000-8000-000000000002',
      key: `sha256:${'a'.repeat(64)}`,
      role: 'counsellor',
      name: 'Anna',
    },
    tool: { name: 'holdfast', version: '0.1.0' },
    clock: { source: 'none' },
    boot: '00000000-0000-4000-8000-000000000003',
    mono: 1,
    item: null,
    hash: 'b'.repeat(64),
    details: {},
    ...more,
  });
}

const textIn = (language: Language): TextOf => {
  const intl = createIntl({ locale: language, messages: catalogues[language] });
  return (key, values) => intl.formatMessage({ id: key }, { ...values });
};
const said = (one: EventView, language: Language = 'en'): string =>
  eventSentence(textIn(language), language, one, () => 'AB/1')
    .map(({ text }) => text)
    .join('');
const item = '00000000-0000-4000-8000-000000000004';

describe('a sentence of the log', () => {
  test('keeps values apart from words, so that they can be isolated', () => {
    expect(fillSentence('{exhibit} was taken in: {name}', { exhibit: 'AB/1', name: 'a.zip' })).toEqual([
      { text: 'AB/1', value: true },
      { text: ' was taken in: ', value: false },
      { text: 'a.zip', value: true },
    ]);
  });

  test('does not fill a value’s own braces', () => {
    const parts = fillSentence('{name}!', { name: '{exhibit}', exhibit: 'AB/1' });
    expect(parts.map(({ text }) => text).join('')).toBe('{exhibit}!');
  });

  test('says what was made in the reader’s language', () => {
    const one = event(1, { type: 'item.derived', item, details: { kind: 'transcript' } });
    expect(said(one)).toContain('the transcript');
    expect(said(one, 'fr')).toContain('la transcription');
  });

  test('adds the reason for looking, and which file of a container was looked at', () => {
    const one = event(1, { item, details: { member: 'IMG-1.jpg', reason: 'to describe it' } });
    expect(said(one)).toContain('AB/1');
    expect(eventExtras(textIn('en'), one)).toEqual(['File: IMG-1.jpg', 'Reason: to describe it']);
  });

  test.each(languages)('stands for every type of event in %s, also with its details erased', (language) => {
    for (const type of eventTypes) {
      const words = said(event(1, { type, details: null }), language);
      expect(words.length).toBeGreaterThan(8);
      expect(words).not.toMatch(/[{}]/u);
      expect(typeWords(language, type)).not.toMatch(/[{}]/u);
    }
  });
});

describe('the log', () => {
  const events = [
    event(1, { type: 'case.opened', details: { title: 'Hotel' } }),
    event(2, {}),
    event(3, { type: 'search.made', details: { query: 'Passport' } }),
  ];
  const numbers = (left: readonly EventView[]): readonly number[] => left.map(({ seq }) => seq);

  test('is found in by its words, whatever their case', () => {
    expect(
      numbers(filterEvents(events, { text: 'passport', type: null }, false, (one) => said(one))),
    ).toEqual([3]);
  });

  test('is shown by type, oldest or newest first, and is itself never turned around', () => {
    const all = { text: '', type: null } as const;
    expect(numbers(filterEvents(events, { text: '', type: 'item.viewed' }, false, said))).toEqual([2]);
    expect(numbers(filterEvents(events, all, true, said))).toEqual([3, 2, 1]);
    expect(numbers(events)).toEqual([1, 2, 3]);
    expect(typesOf(events)).toEqual(['case.opened', 'item.viewed', 'search.made']);
  });
});
