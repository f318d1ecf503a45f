import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { RandomAccess } from '../../../shared/bundle/random-access.ts';
import { sha256, type Sha256 } from '../../../shared/model/ids.ts';
import { isAgeFile, openAgeFile } from '../../bundle/sources/age-access.ts';
import { openFileAccess } from '../../bundle/sources/file-access.ts';
import { fileSource } from '../../intake/source.ts';
import { AppError } from '../errors.ts';

const STEP = 1 << 20;

/** A bundle that somebody gave, on its way into the vault: the ZIP, also where it came encrypted. */
export interface Incoming {
  readonly name: string;
  readonly expectedBytes: number;
  readonly modifiedAt: Date;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The encrypted file that it came in, null where it came as it is. */
  readonly envelope: { readonly bytes: number; readonly sha256: Sha256 } | null;
  /** Whether the file was another one, or changed, while it was read. */
  changed(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens a bundle for being taken in. An encrypted one is decrypted while it is read and never written anywhere but into the vault. Rejects with
 * FILE_NOT_FOUND, with NOT_A_FILE for a folder (unpacked, it is no longer the file that was handed over), and with IDENTITY_REFUSED.
 */
export async function openIncoming(path: string, identity: string | undefined): Promise<Incoming> {
  const absolute = resolve(path);
  const found = await lstat(absolute).catch(() => null);
  if (found === null) throw new AppError('FILE_NOT_FOUND', 'there is no file here');
  if (!found.isFile())
    throw new AppError(
      'NOT_A_FILE',
      'give the bundle as it was received: its file, not its unpacked folder or a link',
    );
  const name = basename(absolute).toWellFormed();
  const access = await openFileAccess(absolute);
  try {
    if (await isAgeFile(access)) {
      const plain = await openAgeFile(access, identity ?? '');
      return {
        name: name.replace(/\.age$/i, ''),
        expectedBytes: plain.size,
        modifiedAt: found.mtime,
        bytes: stretches(plain),
        envelope: { bytes: access.size, sha256: await hashOf(access) },
        changed: () => Promise.resolve(false),
        close: () => access.close(),
      };
    }
  } catch (error) {
    await access.close();
    throw error;
  }
  await access.close();
  const opened = await fileSource(absolute, name, { size: found.size, mtime: found.mtime }).open();
  return { name, expectedBytes: found.size, modifiedAt: found.mtime, envelope: null, ...opened };
}

async function* stretches(access: RandomAccess): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < access.size; at += STEP)
    yield await access.read(at, Math.min(at + STEP, access.size));
}

async function hashOf(access: RandomAccess): Promise<Sha256> {
  const hash = createHash('sha256');
  for await (const part of stretches(access)) hash.update(part);
  return sha256.parse(hash.digest('hex'));
}
