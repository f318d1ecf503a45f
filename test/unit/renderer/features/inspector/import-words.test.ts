import { describe, expect, test } from 'vitest';
import { isTimeZone } from '../../../../../src/renderer/features/inspector/time-zone.ts';
import { omissions } from '../../../../../src/main/chats/whatsapp/omissions.ts';
import { omissionWords, placeWords, warningWords } from '../../../../../src/shared/i18n/import-words.ts';

describe('an import report in French', () => {
  test.each(omissions)('says of WhatsApp in French: %s', (sentence) => {
    expect(omissionWords('fr', sentence)).not.toBe(sentence);
    expect(omissionWords('en', sentence)).toBe(sentence);
  });

  test('shows a remark that has no translation in English rather than not at all', () => {
    expect(warningWords('fr', 'SOMETHING_NEW', 'Something new.')).toBe('Something new.');
    expect(warningWords('fr', 'constructor', 'Something new.')).toBe('Something new.');
    expect(warningWords('fr', 'PREAMBLE', 'Lines.')).not.toBe('Lines.');
  });

  test('says where a remark belongs', () => {
    expect(placeWords('fr', 'line 12')).toBe('la ligne 12');
    expect(placeWords('fr', 'a line 3.txt line 12')).toBe('a line 3.txt, ligne 12');
    expect(placeWords('en', 'line 12')).toBe('line 12');
    expect(placeWords('fr', 'chat.txt')).toBe('chat.txt');
  });
});

test.each([
  ['Europe/Bucharest', true],
  ['UTC', true],
  ['Nowhere/City', false],
  ['+02:00', false],
  ['', false],
])('%j names a time zone: %s', (name, known) => {
  expect(isTimeZone(name)).toBe(known);
});
