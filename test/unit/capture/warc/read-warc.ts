import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What the reader in Python found in a WACZ. */
export interface Found {
  readonly files: number;
  readonly records: number;
  readonly indexed: number;
  readonly answers: readonly {
    readonly url: string;
    readonly line: string;
    readonly sha256: string;
    readonly truncated: string | null;
    readonly address: string | null;
    readonly fields: readonly (readonly [string, string])[];
  }[];
  /** Everything that does not hold. */
  readonly faults: readonly string[];
}

/** Why the reader cannot run here; null where it can. */
export const noPython: string | null =
  spawnSync('python3', ['--version']).status === 0
    ? null
    : 'python3 is missing: nobody else can read the archive';

/** Has a WACZ read by a program that shares nothing with the writer. */
export async function readWithPython(path: string): Promise<Found> {
  const script = join(import.meta.dirname, 'read_warc.py');
  const { stdout } = await promisify(execFile)('python3', [script, path], { maxBuffer: 64 << 20 });
  return JSON.parse(stdout) as Found;
}
