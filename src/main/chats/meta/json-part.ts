import type { ChatFile } from '../format.ts';
import { jsonIn, listIn, objectIn, textIn } from '../json/fields.ts';
import { surveyLists } from '../json/lists.ts';
import { textOf } from '../json/pieces.ts';
import type { JsonPath } from '../json/piece.ts';
import { TimeRun } from '../record/time-run.ts';
import type { Stretch } from '../record/windows.ts';
import type { Part, ThreadFacts } from './part.ts';

const LIST = 'messages';

/** What is looked at beside the messages; anything else at the top of the file says nothing of the conversation's course. */
const factNames = new Set([
  'participants',
  'title',
  'threadName',
  'thread_type',
  'joinable_mode',
  'is_still_participant',
  'magic_words',
]);

/** Messages that stand under names instead of in a list are no messages that are known. */
function choose(path: JsonPath): 'enter' | 'take' | 'skip' {
  const [name] = path;
  if (path.length === 0) return 'enter';
  if (name === LIST) return path.length === 1 ? 'enter' : 'take';
  return path.length === 1 && factNames.has(String(name)) ? 'take' : 'skip';
}

/** Times stand in milliseconds, or in seconds under `timestamp` in exports until 2018. Text cannot look like this: its quotation marks are escaped. */
const timeMember = /"timestamp(?:_ms)?"\s*:\s*(\d{1,17})/u;

function timeOf(text: string): number | null {
  const [, digits] = timeMember.exec(text) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** Reads a conversation's JSON file once, of either kind of export, and notes where its messages stand. Raises the signal's reason. */
export async function surveyJson(file: ChatFile, signal?: AbortSignal): Promise<Part> {
  const stated = new Map<string, unknown>();
  const unread: Stretch[] = [];
  const { lists, broken } = await surveyLists(
    file,
    {
      choose,
      timeOf,
      fact: (piece) => {
        if (piece.path.length > 1) addTo(unread, piece);
        else stated.set(String(piece.path[0]), jsonIn(textOf(piece)));
      },
    },
    signal,
  );
  const list = lists.find(({ path }) => path[0] === LIST);
  return {
    file,
    facts: factsOf(stated),
    windows: list?.windows ?? [],
    times: list?.times ?? new TimeRun(),
    unread: broken === null ? unread : [...unread, broken],
    isBroken: broken !== null,
  };
}

/** More of them than this can only come from a file made for it; the last then covers the rest. */
const UNREAD = 1000;

function addTo(unread: Stretch[], { start, end, line, lines }: Stretch): void {
  const last = unread.length < UNREAD ? undefined : unread.pop();
  unread.push(
    last === undefined ? { start, end, line, lines } : { ...last, end, lines: line + lines - last.line },
  );
}

function factsOf(stated: ReadonlyMap<string, unknown>): ThreadFacts {
  const members = listIn(stated.get('participants')).flatMap((one) => {
    const name = textIn(one) ?? textIn(objectIn(one)?.['name']);
    return name === null ? [] : [name];
  });
  return {
    title: textIn(stated.get('title')) ?? textIn(stated.get('threadName')),
    members,
    isGroup:
      textIn(stated.get('thread_type')) === 'RegularGroup' || objectIn(stated.get('joinable_mode')) !== null,
    isLeft: stated.get('is_still_participant') === false,
    magicWords: listIn(stated.get('magic_words')).length,
  };
}
