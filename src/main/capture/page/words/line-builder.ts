import type { Block, Entry, Row } from './block.ts';
import type { Box, LayoutTree } from './layout-tree.ts';

/** The lines of one block in the making. */
export interface Lines {
  placeOf(left: number, top: number): { readonly x: number; readonly y: number };
  /** Adds words; `displayOf` gives the display of an entry, by which words of one line are told from those of the next. */
  words(
    at: number,
    text: string,
    box: Box,
    pin: number | null,
    tree: LayoutTree,
    displayOf: (at: number) => string,
    how: { readonly keepsBreaks: boolean; readonly isField: boolean },
  ): void;
  block(block: Block): void;
  end(): readonly Entry[];
}

interface Open {
  text: string;
  readonly first: Box;
  last: Box;
  bottom: number;
  readonly pin: number | null;
  lineBlock: number;
  outer: readonly number[];
  isBroken: boolean;
  isField: boolean;
}

/** Of two runs of such different heights one is no part of the other's line. */
const MOST_RATIO = 3;

/** `origin` is where the content of the block begins; in a wide block, what stands side by side is kept apart, since it scrolls past one by one. */
export function createLines(origin: { readonly left: number; readonly top: number }, isWide = false): Lines {
  const entries: Entry[] = [];
  let open: Open | null = null;
  const placeOf = (left: number, top: number) => ({ x: left - origin.left, y: top - origin.top });
  const close = () => {
    if (open !== null) for (const row of rowsOf(open, placeOf)) entries.push(row);
    open = null;
  };
  return {
    placeOf,
    words(at, text, box, pin, tree, displayOf, { keepsBreaks, isField }) {
      const clean = keepsBreaks ? text : text.replaceAll(/[\t\n\r\f ]+/g, ' ');
      const { own, outer } = lineOf(at, tree, displayOf);
      if (open !== null && clean.trim() === '') {
        // A line break ends the line, white space parts two words of it.
        if (clean.includes('\n') && keepsBreaks) open.isBroken = true;
        else if (open.lineBlock === own) open.text += ' ';
        return;
      }
      if (clean.trim() === '') return;
      const how =
        open === null || open.isBroken || open.pin !== pin ? 'apart' : fit(open, own, outer, box, isWide);
      if (open === null || how === 'apart') {
        close();
        open = {
          text: clean,
          first: box,
          last: box,
          bottom: box.bottom,
          pin,
          lineBlock: own,
          outer,
          isBroken: false,
          isField,
        };
        return;
      }
      const isParted =
        (how === 'inline' && !isField && !open.isField) || /\s$/.test(open.text) || /^\s/.test(clean);
      open.text += isParted ? clean : ` ${clean}`;
      open.isField = isField;
      open.last = box;
      open.bottom = Math.max(open.bottom, box.bottom);
      open.lineBlock = own;
      open.outer = outer;
    },
    block(block) {
      close();
      entries.push(block);
    },
    end() {
      close();
      return entries;
    },
  };
}

/** The element whose lines an entry is on, and those around it on whose lines that one stands in turn. */
function lineOf(
  at: number,
  tree: LayoutTree,
  displayOf: (at: number) => string,
): { readonly own: number; readonly outer: readonly number[] } {
  const climb = (from: number) => {
    let one = from;
    while (one >= 0 && /^(inline|contents|ruby)$/.test(displayOf(one))) one = tree.parents[one] ?? -1;
    return one;
  };
  const own = climb(tree.parents[at] ?? -1);
  const outer: number[] = [];
  let one = own;
  while (one >= 0 && displayOf(one).startsWith('inline-')) {
    one = climb(tree.parents[one] ?? -1);
    outer.push(one);
  }
  return { own, outer };
}

function fit(
  open: Open,
  own: number,
  outer: readonly number[],
  box: Box,
  isWide: boolean,
): 'inline' | 'beside' | 'apart' {
  if (open.lineBlock === own) return 'inline';
  const { last } = open;
  const overlap = Math.min(last.bottom, box.bottom) - Math.max(last.top, box.top);
  const heights = [last.bottom - last.top, box.bottom - box.top];
  const [lower, higher] = [Math.min(...heights), Math.max(...heights)];
  if (overlap < lower / 2) return 'apart';
  const isNested = [own, ...outer].some((one) => one === open.lineBlock || open.outer.includes(one));
  if (isNested && !isWide) return 'beside';
  const isDisjoint = box.left >= last.right - 2 || box.right <= last.left + 2;
  return isDisjoint && !isWide && higher <= lower * MOST_RATIO ? 'beside' : 'apart';
}

function rowsOf({ text, first, bottom, pin }: Open, placeOf: Lines['placeOf']): readonly Row[] {
  const { x, y } = placeOf(first.left, first.top);
  const parts = text.split('\n');
  const height = (bottom - first.top) / parts.length;
  return parts.flatMap((part, at): readonly Row[] => {
    const words = part.trim();
    const top = y + height * at;
    return words === '' ? [] : [{ kind: 'row', text: words, x, y: top, bottom: top + height, pin }];
  });
}
