import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  linesOfBlock,
  type Block,
  type Entry,
  type Row,
} from '../../../../../src/main/capture/page/words/block.ts';
import { mergeBlocks, mergeByWords } from '../../../../../src/main/capture/page/words/merge.ts';

const HEIGHT = 20;

const row = (text: string, y: number, pin: number | null = null): Row => ({
  kind: 'row',
  text,
  x: 0,
  y,
  bottom: y + HEIGHT,
  pin,
});

const block = (entries: readonly Entry[], extent = 100_000): Block => ({
  kind: 'block',
  key: 'box:1',
  x: 0,
  y: 0,
  bottom: 300,
  extent,
  entries,
  shift: 0,
});

/** What a list shows of `texts` from one row to another, its first row standing at `top`. */
const shown = (texts: readonly string[], from: number, to: number, top = 0) =>
  block(texts.slice(from, to).map((text, at) => row(text, top + (from + at) * HEIGHT)));

const lines = (merged: Block) => linesOfBlock(merged, () => []);

const few = fc.constantFrom('ok', 'yes', 'no');

describe('what several steps of scrolling showed', () => {
  it('is every row once, and equal rows as often as they stand at different places, whatever the rows are', () => {
    fc.assert(
      fc.property(
        fc.array(few, { minLength: 30, maxLength: 120 }),
        fc.integer({ min: 1, max: 10 }),
        (texts, step) => {
          let merged = shown(texts, 0, 12);
          for (let from = step; from < texts.length; from += step)
            merged = mergeBlocks(merged, shown(texts, from, from + 12), 'down');
          expect(lines(merged)).toEqual(texts);
        },
      ),
    );
  });

  it('is the same where the list is scrolled up again', () => {
    const texts = Array.from({ length: 60 }, (_one, at) => (at % 3 === 0 ? 'ok' : `row ${String(at)}`));
    let merged = shown(texts, 48, 60);
    for (let from = 40; from >= 0; from -= 8)
      merged = mergeBlocks(merged, shown(texts, from, from + 12), 'up');
    expect(lines(merged)).toEqual(texts);
  });

  it('knows rows again after others came in above them', () => {
    const texts = Array.from({ length: 50 }, (_one, at) => (at % 4 === 0 ? 'ok' : `row ${String(at)}`));
    const before = shown(texts, 30, 50, -30 * HEIGHT);
    expect(lines(mergeBlocks(before, shown(texts, 10, 45, -10 * HEIGHT), 'up'))).toEqual(texts.slice(10));
  });

  it('knows rows again after a picture among them was loaded and moved those below it', () => {
    const texts = ['ok', 'a', 'ok', 'b', 'c', 'ok', 'd'];
    const before = block(texts.map((text, at) => row(text, at * HEIGHT)));
    const after = block(texts.map((text, at) => row(text, at * HEIGHT + (at > 3 ? 150 : 0))));
    expect(lines(mergeBlocks(before, after, 'down'))).toEqual(texts);
  });

  it('knows the last rows again after what stood above them became smaller', () => {
    const texts = ['a', 'b', 'c', 'd'];
    const before = block([row('a', 0), row('b', 1000), row('c', 1020), row('d', 1040)], 1060);
    const after = block([row('a', 0), row('b', 400), row('c', 420), row('d', 440)], 460);
    expect(lines(mergeBlocks(before, after, 'down'))).toEqual(texts);
  });

  it('keeps what is pinned to the window once, wherever it stands', () => {
    const at = (top: number) => block([row('menu', top, 7), row('a', 0), row('b', 400), row('menu', 800)]);
    expect(lines(mergeBlocks(at(0), at(300), 'down'))).toEqual(['menu', 'a', 'b', 'menu']);
  });

  it('keeps both of two texts that took the same place, in the order in which they were shown', () => {
    const one = block([row('first page', 0), row('first end', 20)]);
    const two = block([row('second page', 0), row('second end', 20)]);
    expect(lines(mergeBlocks(one, two, 'down'))).toEqual([
      'first page',
      'first end',
      'second page',
      'second end',
    ]);
    expect(lines(mergeBlocks(one, two, 'up'))).toEqual([
      'second page',
      'second end',
      'first page',
      'first end',
    ]);
  });

  it('merges a box within a box at its place', () => {
    const inner = (from: number) => ({ ...shown(['a', 'b', 'c', 'd'], from, from + 2), key: 'box:2', y: 20 });
    const outer = (from: number) => block([row('above', 0), inner(from), row('below', 60)]);
    expect(lines(mergeBlocks(mergeBlocks(outer(0), outer(1), 'down'), outer(2), 'down'))).toEqual([
      'above',
      'a',
      'b',
      'c',
      'd',
      'below',
    ]);
  });

  it('is put together by words alone where places say nothing any more', () => {
    const known = ['a', 'b', 'c'].map((text, at) => row(text, at));
    const next = ['b', 'c', 'd'].map((text, at) => row(text, at * 900));
    expect(mergeByWords(known, next).map((one) => one.kind === 'row' && one.text)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });
});
