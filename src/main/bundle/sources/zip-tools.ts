import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { EntryError } from '../../../shared/bundle/file-source.ts';
import type { ZipTools } from '../../../shared/bundle/zip/entry-bytes.ts';

/** What reading a ZIP needs, from `node:zlib`. */
export const nodeZipTools: ZipTools = { crc32, inflateRaw };

async function* inflateRaw(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let given = 0;
  let failure: unknown = null;
  async function* counted(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for await (const piece of packed) {
        given += piece.length;
        yield piece;
      }
    } catch (error) {
      // Told apart from what zlib has to say about the bytes.
      failure = error;
      throw error;
    }
  }
  const inflate = createInflateRaw();
  const source = Readable.from(counted(), { objectMode: false });
  source.on('error', (error) => inflate.destroy(error));
  source.pipe(inflate);
  try {
    for await (const piece of inflate as AsyncIterable<Uint8Array>) yield piece;
  } catch (error) {
    if (failure !== null) throw failure;
    throw new EntryError('AMBIGUOUS_ZIP', 'The packed bytes of an entry are damaged.', { cause: error });
  } finally {
    source.destroy();
    inflate.destroy();
  }
  // zlib stops at the end of the deflate stream and passes over what follows; another reader might not.
  if (inflate.bytesWritten !== given) {
    throw new EntryError('AMBIGUOUS_ZIP', 'There are bytes behind the packed content of an entry.');
  }
}
