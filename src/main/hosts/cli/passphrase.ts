import { readFile } from 'node:fs/promises';
import type { Arguments } from './arguments.ts';
import { UsageError } from './usage.ts';

/** The passphrase from the environment or from the first line of a file. */
export async function passphrase(args: Arguments): Promise<string> {
  const file = args.value('passphrase-file');
  if (file !== undefined) {
    const text = await readFile(file, 'utf8').catch(() => {
      throw new UsageError('the passphrase file cannot be read');
    });
    return text.replace(/\r?\n[\s\S]*$/, '');
  }
  const given = process.env['HOLDFAST_PASSPHRASE'];
  if (given === undefined || given === '') {
    throw new UsageError('the passphrase is missing: set HOLDFAST_PASSPHRASE or give --passphrase-file');
  }
  return given;
}
