import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { workerUrl } from '../../../node/worker-url.ts';

/** How files are read: by our parsers, by the package `whatsapp-chat-parser`, or by `JSON.parse`. */
export const readingKind = z.enum(['ours', 'package', 'json']);

const readOutcome = z.object({ messages: z.int(), seconds: z.number(), peakMiB: z.number() });
/** What a process that only read some files says; the memory is that of the whole process at its largest. */
export type ReadOutcome = z.infer<typeof readOutcome>;

/** Reads files one after another in a process of its own. Null where the reader is not installed; rejects where the reading fails. */
export function readApart(
  kind: z.infer<typeof readingKind>,
  paths: readonly string[],
): Promise<ReadOutcome | null> {
  const entry = fileURLToPath(workerUrl('app/bench/chats/chats-worker.ts'));
  // The command line keeps its own memory small by options of the engine; a baseline has the engine as it comes.
  const child = fork(entry, [kind, ...paths], { execArgv: kind === 'ours' ? process.execArgv : [] });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => {
      const parsed = readOutcome.nullable().safeParse(message);
      if (parsed.success) resolve(parsed.data);
      else reject(new Error('the process that reads answered something else'));
    });
    child.once('error', reject);
    child.once('exit', (status) => reject(new Error(`the process that reads ended with ${String(status)}`)));
  });
}
