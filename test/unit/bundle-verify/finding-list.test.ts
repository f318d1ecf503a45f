import { expect, test } from 'vitest';
import { createFindingList } from '../../../src/shared/bundle/verify/finding-list.ts';

test('a thousand findings are listed, and the verdict and the exhibits rest on all of them', () => {
  const findings = createFindingList();
  for (let index = 0; index < 1500; index += 1) findings.add('REPACKED_ZIP', 'Told.');
  findings.add('ALTERED', 'Changed.', { path: 'data/exhibits/ab-7/x.txt' });
  expect(findings.list()).toHaveLength(1000);
  expect(findings.list().at(-1)?.message).toBe('Told. 501 further findings are not listed.');
  expect(findings.verdict()).toBe('altered');
  expect(findings.touchedExhibits()).toEqual(['AB/7']);
  expect(findings.touchesElsewhere()).toBe(false);
});

test('a file that two layers miss is missing once', () => {
  const findings = createFindingList();
  findings.add('MISSING', 'The manifest misses it.', { path: 'data/case.jsonld' });
  findings.add('MISSING', 'A record misses it.', { path: 'data/case.jsonld' });
  findings.add('MISSING', 'Not disclosed.', { path: 'data/case.jsonld', seq: 4 });
  expect(findings.list()).toHaveLength(2);
});

test('information touches no exhibit', () => {
  const findings = createFindingList();
  findings.add('ERASED', 'Erased.', { path: 'data/exhibits/ab-1/item.json', seq: 3 });
  expect(findings.verdict()).toBe('intact');
  expect(findings.touchesExhibit('AB/1')).toBe(false);
  expect(findings.touchesEvent(3)).toBe(false);
});
