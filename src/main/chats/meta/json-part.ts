import { ChatError } from '../error.ts';
import type { ChatFile } from '../format.ts';
import { jsonIn, listIn, objectIn, textIn } from '../json/fields.ts';
import { jsonPieces, textOf } from '../json/pieces.ts';
import { JsonScanner, type Choose, type JsonPiece } from '../json/scanner.ts';
import { WindowPlan, type RecordRange, type Window } from '../record/windows.ts';
import { TimeRun, type Part, type Stretch, type ThreadFacts } from './part.ts';

const LIST = 'messages';

/** What is looked at beside the messages; anything else at the top of the file says nothing of the conversation's course. */
const factNames = new Set(['participants', 'title', 'threadName']);

const choose: Choose = (path) => {
  const [name] = path;
  if (path.length === 0) return 'enter';
  if (name === LIST) return path.length === 1 ? 'enter' : 'take';
  return path.length === 1 && factNames.has(String(name)) ? 'take' : 'skip';
};

/** Times stand in milliseconds, or in seconds under `timestamp` in exports until 2018. Text cannot look like this: its quotation marks are escaped. */
const timeMember = /"timestamp(?:_ms)?"\s*:\s*(\d{1,17})/u;

/** Reads a conversation's JSON file once, of either kind of export, and notes where its messages stand. Raises the signal's reason. */
export async function surveyJson(file: ChatFile, signal?: AbortSignal): Promise<Part> {
  const plan = new WindowPlan();
  const times = new TimeRun();
  const stated = new Map<string, unknown>();
  let after: Pick<Stretch, 'start' | 'line'> = { start: 0, line: 1 };
  let broken: Stretch | null = null;

  const take = (piece: JsonPiece): boolean => {
    const [name, index] = piece.path;
    if (name !== LIST) stated.set(String(name), piece.whole ? jsonIn(textOf(piece)) : undefined);
    else if (typeof index !== 'number' || !piece.whole) {
      broken = { start: piece.start, end: file.bytes, line: piece.line, lines: piece.lines };
      return false;
    } else {
      plan.add({ start: piece.start, end: piece.end, line: piece.line, lines: piece.lines, index });
      times.add(timeOf(textOf(piece)));
    }
    after = { start: piece.end, line: piece.line + piece.lines - 1 };
    return true;
  };

  const pieces = jsonPieces(file, choose, signal);
  try {
    for (;;) {
      const step = await pieces.next();
      if (step.done === true) {
        if (step.value !== null && broken === null) broken = restOf(file, after, step.value.line);
        break;
      }
      if (!step.value.every(take)) break;
    }
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    // A single record beyond what can be held: the file's other records and its siblings still count.
    broken = restOf(file, after, after.line);
  } finally {
    await pieces.return(null);
  }
  return { file, facts: factsOf(stated), windows: plan.windows(), times, broken };
}

/** The records of a window of messages, which is a list without its brackets. */
export function jsonRecords(bytes: Uint8Array, { start, line, first }: Window): readonly RecordRange[] {
  const ranges: RecordRange[] = [];
  const scanner = new JsonScanner((path) => (path.length === 0 ? 'enter' : 'take'), Infinity, start - 1);
  const brackets = new TextEncoder().encode('[]');
  for (const part of [brackets.subarray(0, 1), bytes, brackets.subarray(1)]) {
    for (const piece of scanner.push(part)) {
      ranges.push({
        start: piece.start,
        end: piece.end,
        line: piece.line + line - 1,
        lines: piece.lines,
        index: first + ranges.length,
      });
    }
  }
  return ranges;
}

function timeOf(text: string): number | null {
  const [, digits] = timeMember.exec(text) ?? [];
  return digits === undefined ? null : Number(digits);
}

function restOf(file: ChatFile, { start, line }: Pick<Stretch, 'start' | 'line'>, last: number): Stretch {
  return { start, end: file.bytes, line, lines: Math.max(1, last - line + 1) };
}

function factsOf(stated: ReadonlyMap<string, unknown>): ThreadFacts {
  const members = listIn(stated.get('participants')).flatMap((one) => {
    const name = textIn(one) ?? textIn(objectIn(one)?.['name']);
    return name === null ? [] : [name];
  });
  return { title: textIn(stated.get('title')) ?? textIn(stated.get('threadName')), members };
}
