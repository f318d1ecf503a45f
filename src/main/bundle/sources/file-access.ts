import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { EntryError } from '../../../shared/bundle/file-source.ts';
import type { RandomAccess } from '../../../shared/bundle/random-access.ts';

/** An open file. Reads past its end, after somebody cut it, are an EntryError. */
export interface FileAccess extends RandomAccess {
  /** For reading the same open file on other threads. */
  readonly descriptor: number;
  close(): Promise<void>;
}

/** Opens a file for reading, never through a link in its last part, and never waiting for a pipe's other end. */
export async function openFileAccess(path: string): Promise<FileAccess> {
  const handle = await open(
    path,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  );
  const { size } = await handle.stat();
  return {
    size,
    descriptor: handle.fd,
    async read(start, end) {
      const bytes = new Uint8Array(end - start);
      for (let done = 0; done < bytes.length;) {
        const { bytesRead } = await handle
          .read(bytes, done, bytes.length - done, start + done)
          .catch(unreadable);
        if (bytesRead === 0) throw new EntryError('ALTERED', 'The file was cut off while it was being read.');
        done += bytesRead;
      }
      return bytes;
    },
    close: () => handle.close(),
  };
}

/** A file that the system cannot read is a finding about that file, not the end of the examination. */
export function unreadable(cause: unknown): never {
  throw new EntryError('MISSING', 'The file cannot be read.', { cause });
}
