import { z } from 'zod';
import { EXTRACT_JSONL } from '../../../shared/bundle/layout.ts';
import { MAX_MESSAGE_LINE } from '../../../shared/bundle/limits.ts';
import { lines } from '../../../shared/ledger/lines.ts';
import type { Contents } from './contents.ts';
import type { PlanDerivative, PlanExhibit } from './plan.ts';

/** How many messages of one chat `case.jsonld` repeats; whoever wants more reads the transcript itself (bundle.md, "case.jsonld"). */
export const THREAD_MESSAGES = 2000;

/** What of a message stands in the graph. A transcript may say more. */
const threadMessage = z.object({
  n: z.int().positive(),
  kind: z.string(),
  sender: z.string().nullable(),
  body: z.string(),
  time: z.object({ raw: z.string(), local: z.string().nullable(), utc: z.string().nullable() }),
  attachments: z.array(z.object({ member: z.string().nullable(), sha256: z.string().nullable() })),
  conversation: z.string().optional(),
});
export type ThreadMessage = z.infer<typeof threadMessage>;

const extractLine = z.object({ message: threadMessage });

/** The messages of one chat as far as they go into the graph. */
export interface Thread {
  readonly exhibit: PlanExhibit;
  /** The transcript or extract that they come from. */
  readonly source: PlanDerivative;
  /** In the transcript's order. */
  readonly messages: readonly ThreadMessage[];
  /** How many the transcript has, disclosed or not; null where its record does not say. */
  readonly total: number | null;
}

/** Reads the beginnings of all chats that are handed over. What a chat withholds is in no file that is opened here. */
export async function readThreads(contents: Contents, limit = THREAD_MESSAGES): Promise<readonly Thread[]> {
  const threads: Thread[] = [];
  for (const exhibit of contents.plan.exhibits) {
    // The latest reading of a chat stands for it; an earlier one stays beside it as a file.
    const source = exhibit.derived.findLast(
      ({ kind, path }) => kind === 'transcript' || path === EXTRACT_JSONL,
    );
    if (source === undefined) continue;
    const total = exhibit.extract?.messages ?? countOf(contents, source);
    threads.push({ exhibit, source, total, messages: await messagesOf(source, limit) });
  }
  return threads;
}

function countOf({ events }: Contents, { event }: PlanDerivative): number | null {
  const count = events[event - 1]?.disclosed?.details['count'];
  return typeof count === 'number' ? count : null;
}

async function messagesOf({ path, open }: PlanDerivative, limit: number): Promise<readonly ThreadMessage[]> {
  const messages: ThreadMessage[] = [];
  for await (const { text } of lines(open(), MAX_MESSAGE_LINE)) {
    if (messages.length === limit) break;
    const message = text === null ? null : readMessage(path === EXTRACT_JSONL, text);
    if (message !== null) messages.push(message);
  }
  return messages;
}

/** Null for a leaf of an extract, and for a line that is no message: the graph says how many of how many it repeats. */
function readMessage(isExtract: boolean, text: string): ThreadMessage | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (isExtract) return extractLine.safeParse(value).data?.message ?? null;
  return threadMessage.safeParse(value).data ?? null;
}
