import { readFile } from 'node:fs/promises';
import { fingerprint, type Fingerprint } from '../../../../shared/model/ids.ts';
import { findCertificates } from '../../../../shared/timestamp/certificate-chain.ts';
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
  const identity = await identityOf(args);
  return {
    trust,
    tsaRoots: await tsaRootsOf(args),
    ...(receipt === undefined ? {} : { receipt }),
    ...(identity === undefined ? {} : { identity }),
  };
}

/** `--identity`: the text of an age identity file; undefined where it is not given. */
export async function identityOf(args: Arguments): Promise<string | undefined> {
  return (await textsOf(args, 'identity'))[0];
}

/** The texts of the files that an option names; one that cannot be read at all is a wrong command line. */
function textsOf(args: Arguments, name: 'receipt' | 'identity' | 'tsa-root'): Promise<string[]> {
  return Promise.all(
    args.values(name).map((file) =>
      readFile(file, 'latin1').catch(() => {
        throw new UsageError(`the file of --${name} cannot be read`);
      }),
    ),
  );
}

/** The certificates of `--tsa-root`. A file that holds none is refused at once: it would vouch for nothing, and nobody would notice where nothing is stamped. */
export async function tsaRootsOf(args: Arguments): Promise<string[]> {
  const texts = await textsOf(args, 'tsa-root');
  if (texts.some((text) => findCertificates(text).length === 0))
    throw new UsageError('the file of --tsa-root is no certificate in PEM form');
  return texts;
}
