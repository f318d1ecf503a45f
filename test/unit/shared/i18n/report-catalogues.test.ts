import { describe, expect, test } from 'vitest';
import { reportEn } from '../../../../src/shared/i18n/report.en.ts';
import { reportFr } from '../../../../src/shared/i18n/report.fr.ts';

const placesOf = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

describe('the texts of the report', () => {
  test('have the same keys and the same places in both languages', () => {
    expect(Object.keys(reportFr).toSorted()).toEqual(Object.keys(reportEn).toSorted());
    for (const [key, text] of Object.entries(reportEn))
      expect([key, placesOf(Object.entries(reportFr).find(([name]) => name === key)?.[1] ?? '')]).toEqual([
        key,
        placesOf(text),
      ]);
  });

  test('promise nothing that software cannot keep', () => {
    const promises = /authenti|genuine|proven\b|prouvé|court-admissible|recevable|blockchain/i;
    for (const text of [...Object.values(reportEn), ...Object.values(reportFr)])
      expect(text).not.toMatch(promises);
  });

  test('keep French punctuation on the line of its word', () => {
    for (const text of Object.values(reportFr)) expect(text).not.toMatch(/ [:;?!»]|« /);
  });
});
