import { readFile } from 'node:fs/promises';
import { fingerprint, type Fingerprint } from '../../../../shared/model/ids.ts';
import type { Arguments } from '../arguments.ts';
import { UsageError } from '../usage.ts';

/** What a check of a bundle rests on beside the bundle itself. */
export interface VerifyInput {
  readonly trust: Fingerprint[];
  readonly tsaRoots: string[];
  readonly receipt?: string;
  readonly identity?: string;
}

/** `--trust`, `--receipt`, `--tsa-root` and `--identity`, their files read. */
export async function verifyInputOf(args: Arguments): Promise<VerifyInput> {
  const trust = args.values('trust').map((one) => {
    const key = fingerprint.safeParse(one.toLowerCase());
    if (!key.success) throw new UsageError('--trust takes a fingerprint: sha256: and 64 hexadecimal digits');
    return key.data;
  });
  const [receipt] = await textsOf(args, 'receipt');
  const [identity] = await textsOf(args, 'identity');
  return {
    trust,
    tsaRoots: await textsOf(args, 'tsa-root'),
    ...(receipt === undefined ? {} : { receipt }),
    ...(identity === undefined ? {} : { identity }),
  };
}

/** The texts of the files that an option names; one that cannot be read at all is a wrong command line. */
export function textsOf(args: Arguments, name: 'receipt' | 'identity' | 'tsa-root'): Promise<string[]> {
  return Promise.all(
    args.values(name).map((file) =>
      readFile(file, 'latin1').catch(() => {
        throw new UsageError(`the file of --${name} cannot be read`);
      }),
    ),
  );
}
