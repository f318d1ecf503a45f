import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'holdfast-capture-';

/**
 * A new empty folder for the profile of one capture, readable by its owner alone. Its name holds the number of this process, so that a later start can
 * tell which folders belong to nobody any more; those are removed first.
 */
export async function temporaryProfile(): Promise<string> {
  await sweepProfiles(tmpdir());
  return mkdtemp(join(tmpdir(), `${PREFIX}${String(process.pid)}-`));
}

/** Removes what a crash of Holdfast left behind. What cannot be removed now is tried again at the next start. */
export async function sweepProfiles(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(PREFIX)) continue;
    const owner = Number.parseInt(name.slice(PREFIX.length), 10);
    if (Number.isSafeInteger(owner) && owner > 0 && isRunning(owner)) continue;
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // Somebody else's process: it is there, and we may not touch it.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
