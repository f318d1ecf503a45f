import { readFile } from 'node:fs/promises';
import type * as WhatsappChatParser from 'whatsapp-chat-parser';
import { z } from 'zod';
import { parsePath } from '../../parse-path.ts';
import { readingKind, type ReadOutcome } from './apart.ts';

/** A process of its own, so that its memory is that of reading and of nothing else: takes from the command line how the files are read, and the files. */
const [kind, ...paths] = z.tuple([readingKind], z.string()).parse(process.argv.slice(2));

async function readOurs(path: string): Promise<number> {
  return (await parsePath(path, {}, undefined)).records.total;
}

/** The package reads a whole text at once. Null where it is not installed. */
async function packageReader(): Promise<((path: string) => Promise<number>) | null> {
  // Not a literal: the packaged app is built without it.
  const name: string = 'whatsapp-chat-parser';
  try {
    const { parseString } = (await import(/* @vite-ignore */ name)) as typeof WhatsappChatParser;
    return async (path) => parseString(await readFile(path, 'utf8'), { parseAttachments: true }).length;
  } catch {
    return null;
  }
}

async function readJson(path: string): Promise<number> {
  const { messages } = z
    .object({ messages: z.array(z.unknown()) })
    .parse(JSON.parse(await readFile(path, 'utf8')));
  return messages.length;
}

const readers = { ours: () => readOurs, package: packageReader, json: () => readJson };
const reader = await readers[kind]();
const outcome: ReadOutcome | null = reader === null ? null : await measured(reader);
process.send?.(outcome);

async function measured(read: (path: string) => Promise<number>): Promise<ReadOutcome> {
  const start = performance.now();
  let messages = 0;
  for (const path of paths) messages += await read(path);
  const seconds = (performance.now() - start) / 1000;
  return { messages, seconds, peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) };
}
