import { join } from 'node:path';
import type { Sha256 } from '../../../shared/model/ids.ts';
import type { Primitives } from '../../../shared/primitives.ts';
import { createDurableFile, PARTIAL_SUFFIX, type FileOperations } from '../../node/durable.ts';
import { createEarlyFlush } from '../../node/early-flush.ts';
import { checkRecipients, encryptTo } from './age.ts';
import { checkPlan } from './check-plan.ts';
import { cancelled } from './checked-bytes.ts';
import { readContents } from './contents.ts';
import { hashInPassing, type OutputHash } from './output-hash.ts';
import { payloadEntries } from './payload.ts';
import type { BundlePlan, SealedBundle } from './plan.ts';
import { readBack } from './read-back.ts';
import { sealPayload } from './seal-files.ts';
import { outputError, SealError } from './seal-error.ts';
import { readThreads } from './threads.ts';
import { evidenceRanges } from './zip-layout.ts';
import { zipStream } from './zip-stream.ts';

/** From this many bytes on, hashing is left to a thread of its own. */
const READ_BACK = 32 * 1024 * 1024;

/** What writing a bundle needs of the world. */
export interface BundleEnv {
  readonly files: FileOperations;
  readonly primitives: Primitives;
  readonly signal?: AbortSignal;
  /** Bytes written so far, of about so many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Where the bundle of a plan will stand once it is whole. */
export function bundlePath({ out, bundle, recipients }: Omit<BundlePlan, 'stamp'>): string {
  return join(out, `${bundle}.zip${recipients.length > 0 ? '.age' : ''}`);
}

/**
 * Writes a sealed bundle to `<out>/<bundle>.zip`, or encrypted to `<out>/<bundle>.zip.age`, never both. All evidence is streamed
 * once, hashed again on its way and compared with its record. The file appears whole under its name or not at all; after any
 * failure or a cancel nothing of it is left. Rejects with SealError, or with the error of the time stamp that was asked for.
 */
export async function writeBundle(plan: BundlePlan, env: BundleEnv): Promise<SealedBundle> {
  const { primitives, signal } = env;
  const contents = readContents(plan, primitives);
  checkPlan(contents);
  checkRecipients(plan.recipients);
  const encrypted = plan.recipients.length > 0;
  const path = bundlePath(plan);
  try {
    await prepare(path, plan.out, env);
    const payload = payloadEntries(contents, await readThreads(contents), primitives);
    const sealed = await sealPayload(contents, payload, primitives);
    const entries = [...payload, ...sealed.entries];
    const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
    // A thread takes longer to start than it saves for a small bundle; an encrypted file cannot be compared with anything.
    const isReadBack = !encrypted && total >= READ_BACK;
    const zip = zipStream({
      folder: plan.bundle,
      entries,
      primitives: isReadBack ? null : primitives,
      signal,
    });
    const written = await writeFile(
      path,
      encrypted ? encryptTo(plan.recipients, zip) : zip,
      total,
      env,
      () =>
        isReadBack
          ? readBack(path + PARTIAL_SUFFIX, evidenceRanges(plan.bundle, entries))
          : hashInPassing(primitives),
    );
    return {
      path,
      ...written,
      bundle: plan.bundle,
      seal: sealed.seal,
      signer: contents.signer,
      items: plan.exhibits.length,
      ...sealed.payload,
    };
  } catch (error) {
    throw outputError(error);
  }
}

async function prepare(path: string, folder: string, { files, signal }: BundleEnv): Promise<void> {
  if (signal?.aborted === true) throw cancelled();
  await files.makeFolder(folder);
  if ((await files.inspect(path)) !== null)
    throw new SealError('OUTPUT_EXISTS', 'a bundle of this name is in the output folder already');
}

async function writeFile(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  total: number,
  { files, signal, onProgress }: BundleEnv,
  startHash: () => OutputHash,
): Promise<{ readonly sha256: Sha256; readonly size: number }> {
  const file = await createDurableFile(files, path);
  const hash = startHash();
  // A write goes on while the next chunk is read and packed; only one is ever under way.
  let writing: Promise<void> = Promise.resolve();
  const flush = createEarlyFlush(file);
  let size = 0;
  try {
    for await (const chunk of chunks) {
      await writing;
      if (signal?.aborted === true) throw cancelled();
      const [start, end] = [size, size + chunk.length];
      writing = file.write(chunk, start).then(() => hash.written(chunk, end));
      flush.wrote(chunk.length);
      writing.catch(() => undefined);
      size = end;
      onProgress?.(Math.min(size, total), total);
    }
    await writing;
    const sha256 = await hash.digest(size);
    if (signal?.aborted === true) throw cancelled();
    await flush.settled();
    await file.commit();
    return { sha256, size };
  } catch (error) {
    await writing.catch(() => undefined);
    await flush.settled().catch(() => undefined);
    await hash.close();
    await file.abort();
    throw error;
  } finally {
    await hash.close();
  }
}
