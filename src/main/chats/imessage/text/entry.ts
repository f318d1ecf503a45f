import type { Stamp } from '../stamp.ts';

/** An entry whose lines are still being read. */
export interface TextEntry {
  readonly type: 'message' | 'announcement';
  readonly stamp: Stamp;
  /** By how many spaces its lines are moved in: an answer printed under its message. */
  readonly indent: number;
  readonly line: number;
  readonly start: number;
  /** All lines after the first. */
  readonly lines: string[];
  /** Where its last line that is not blank ends, and which that is. */
  end: number;
  endLine: number;
  /** How many lines belong to it, blank ones too. */
  count: number;
}

/** Takes away blank lines at the end: the program ends every entry with one. */
export function trimmed(lines: readonly string[]): readonly string[] {
  let length = lines.length;
  while (length > 0 && lines[length - 1]?.trim() === '') length -= 1;
  return lines.slice(0, length);
}
