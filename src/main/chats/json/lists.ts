import type { ChatFile } from '../format.ts';
import { TimeRun } from '../record/time-run.ts';
import { MOST_LISTS, WindowPlan, type Stretch, type Window } from '../record/windows.ts';
import { textOf } from './pieces.ts';
import type { Choice, JsonPath, JsonPiece } from './piece.ts';
import { walkJson } from './walk.ts';

/** A list of records in a JSON file. */
export interface JsonList {
  /** The way to the list. */
  readonly path: JsonPath;
  readonly windows: readonly Window[];
  readonly times: TimeRun;
}

/** What stands in a JSON file: its lists in their order, and from where on it cannot be read. */
export interface JsonLists {
  readonly lists: readonly JsonList[];
  readonly broken: Stretch | null;
}

/** What is looked for in a file. */
export interface ListChoice {
  /** Whether a value may hold lists; whatever stands in a list within is a record. Other values go to `fact` where they are to be taken. */
  readonly choose: (path: JsonPath) => Choice;
  /** Whether a value in a list is no record but holds lists itself: the conversations of a list of conversations. */
  readonly holdsLists?: (path: JsonPath) => boolean;
  /** A record's time in milliseconds, only to tell which way a list runs; null where it has none. */
  readonly timeOf: (text: string) => number | null;
  readonly fact?: (piece: JsonPiece) => void;
}

/** So many records of a list tell which way time runs through it; of those after them one in `STEP` is asked. */
const ASKED = 4096;
const STEP = 64;

interface Growing {
  readonly path: JsonPath;
  readonly plan: WindowPlan;
  readonly times: TimeRun;
}

/** Reads a file once and notes its lists of records. Raises the signal's reason. */
export async function surveyLists(
  file: ChatFile,
  { choose, holdsLists = () => false, timeOf, fact }: ListChoice,
  signal?: AbortSignal,
): Promise<JsonLists> {
  const lists = new Map<string, Growing>();
  let after = { start: 0, line: 1 };
  let broken = null as Stretch | null;
  const take = (piece: JsonPiece): void => {
    if (broken !== null) return;
    const index = piece.path.at(-1);
    if (!piece.whole) {
      broken = restOf(file, piece, piece.line + piece.lines - 1);
      return;
    }
    if (typeof index === 'number') {
      const list = listAt(lists, piece.path.slice(0, -1));
      if (list === null) {
        broken = restOf(file, piece, piece.line);
        return;
      }
      list.plan.add({ start: piece.start, end: piece.end, line: piece.line, lines: piece.lines, index });
      if (index < ASKED || index % STEP === 0) list.times.add(timeOf(textOf(piece)));
    } else fact?.(piece);
    after = { start: piece.end, line: piece.line + piece.lines - 1 };
  };
  const end = await walkJson(
    file,
    (path) => (typeof path.at(-1) !== 'number' ? choose(path) : holdsLists(path) ? 'enter' : 'take'),
    take,
    signal,
  );
  if (end !== null && broken === null) broken = restOf(file, after, end.line);
  return {
    lists: Array.from(lists.values(), ({ path, plan, times }) => ({ path, times, windows: plan.windows() })),
    broken,
  };
}

function listAt(lists: Map<string, Growing>, path: JsonPath): Growing | null {
  const key = JSON.stringify(path);
  const known = lists.get(key);
  if (known !== undefined) return known;
  if (lists.size >= MOST_LISTS) return null;
  const list = { path, plan: new WindowPlan(), times: new TimeRun() };
  lists.set(key, list);
  return list;
}

function restOf(file: ChatFile, { start, line }: Pick<Stretch, 'start' | 'line'>, last: number): Stretch {
  return { start, end: file.bytes, line, lines: Math.max(1, last - line + 1) };
}
