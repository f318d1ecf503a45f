import { randomFillSync } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Runs `work` with a fresh folder below `parent` and removes it afterwards, also when the program is interrupted. The folder is where the disk to be measured is. */
export async function withScratch<Value>(
  parent: string,
  work: (folder: string) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(parent, 'holdfast-bench-'));
  // At once and without waiting: an interrupt ends the program while files are still being written.
  const interrupted = (signal: NodeJS.Signals) => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    return await work(folder);
  } finally {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
    await rm(folder, { recursive: true, force: true });
  }
}

const CHUNK = 1 << 20;

/** Writes a file of so many noise bytes: noise, so that no layer below can compress or share them. */
export async function noiseFile(path: string, bytes: number): Promise<void> {
  const handle = await open(path, 'w');
  const chunk = new Uint8Array(Math.min(CHUNK, bytes));
  try {
    for (let left = bytes; left > 0; left -= CHUNK) {
      randomFillSync(chunk);
      await handle.write(chunk, 0, Math.min(CHUNK, left));
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Copies a file through memory and asks for it to be on the medium: what any tool that keeps a second copy must at least do. */
export async function copyAndSync(from: string, to: string): Promise<number> {
  const source = await open(from, 'r');
  const target = await open(to, 'w');
  let bytes = 0;
  try {
    const { size } = await source.stat();
    const chunk = new Uint8Array(Math.min(CHUNK, Math.max(1, size)));
    for (;;) {
      const { bytesRead } = await source.read(chunk, 0, chunk.length, null);
      if (bytesRead === 0) break;
      await target.write(chunk, 0, bytesRead);
      bytes += bytesRead;
    }
    await target.sync();
  } finally {
    await source.close();
    await target.close();
  }
  return bytes;
}
