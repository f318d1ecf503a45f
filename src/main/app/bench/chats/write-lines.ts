import { open } from 'node:fs/promises';

const AT_ONCE = 10_000;

/** Writes lines to a new file, some thousands at a time: a million of them never stand in memory together. */
export async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    let waiting: string[] = [];
    for (const line of lines) {
      waiting.push(line);
      if (waiting.length < AT_ONCE) continue;
      await handle.write(`${waiting.join('\n')}\n`);
      waiting = [];
    }
    if (waiting.length > 0) await handle.write(`${waiting.join('\n')}\n`);
  } finally {
    await handle.close();
  }
}
