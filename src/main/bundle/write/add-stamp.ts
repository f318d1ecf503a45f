import { join } from 'node:path';
import { SEAL_SIG, SEAL_TSR, SEAL_TXT, TSA_CHAIN } from '../../../shared/bundle/layout.ts';
import { MAX_SEAL, MAX_SIGNATURE_FILE } from '../../../shared/bundle/limits.ts';
import { parseSeal, type Seal } from '../../../shared/bundle/seal.ts';
import { sha256, type Sha256 } from '../../../shared/model/ids.ts';
import type { Primitives } from '../../../shared/primitives.ts';
import {
  createDurableFile,
  PARTIAL_SUFFIX,
  writeDurably,
  type DurableFile,
  type FileOperations,
} from '../../node/durable.ts';
import { openBundle, type OpenBundle } from '../open.ts';
import { verifyBundleAt } from '../open-verify.ts';
import { isAgeFile } from '../sources/age-access.ts';
import { openFileAccess } from '../sources/file-access.ts';
import { inspectNoFollow } from '../sources/inspect.ts';
import { cancelled } from './checked-bytes.ts';
import type { Entry } from './entry.ts';
import { bytesEntry, textEntry } from './payload.ts';
import type { Stamp } from './plan.ts';
import { outputError, SealError } from './seal-error.ts';
import { zipStream } from './zip-stream.ts';

/** What stamping needs of the world. */
export interface StampEnv {
  readonly files: FileOperations;
  readonly primitives: Primitives;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** A bundle whose seal was stamped after the fact. */
export interface StampedBundle<Received extends Stamp = Stamp> {
  /** Of the ZIP as it is now; null for an unpacked folder. */
  readonly sha256: Sha256 | null;
  /** Of seal.txt, which did not change. */
  readonly seal: Sha256;
  /** What seal.txt states. */
  readonly stated: Seal;
  readonly received: Received;
}

/** Asks for the stamp over a seal's signature. */
export type AskForStamp<Received extends Stamp> = (seal: Seal, signature: Uint8Array) => Promise<Received>;

/**
 * Adds a time stamp to a sealed bundle. Nothing but the two files of the stamp is added: the ZIP is written anew by the writer's rules, every other
 * file in it byte for byte, is checked whole, and takes the old one's place at once. In an unpacked folder the two files are added.
 * Rejects with BUNDLE_ALTERED for a bundle that is not as it was sealed (writing it anew would hide what was done to it), ALREADY_STAMPED,
 * NOT_STAMPABLE for an encrypted one, and with what `ask` rejects with.
 */
export async function addStamp<Received extends Stamp>(
  path: string,
  ask: AskForStamp<Received>,
  env: StampEnv,
): Promise<StampedBundle<Received>> {
  const { kind } = await inspectNoFollow(path);
  if (kind === 'file') await refuseEncrypted(path);
  await refuseAltered(path, env.signal);
  try {
    const stamped = await stamp(path, kind === 'folder', ask, env);
    await stamped.file?.commit();
    return stamped;
  } catch (error) {
    throw env.signal.aborted ? cancelled() : outputError(error);
  }
}

/** What is ready to take the old one's place, once nothing holds that open any more. */
interface Ready<Received extends Stamp> extends StampedBundle<Received> {
  readonly file: DurableFile | null;
}

async function stamp<Received extends Stamp>(
  path: string,
  isFolder: boolean,
  ask: AskForStamp<Received>,
  env: StampEnv,
): Promise<Ready<Received>> {
  const source = await openBundle(path);
  try {
    const names = await fileNames(source);
    if (names.has(SEAL_TSR))
      throw new SealError('ALREADY_STAMPED', 'this bundle has a time stamp already; nothing was changed');
    const sealText = await readSmall(source, SEAL_TXT, MAX_SEAL);
    const signature = await readSmall(source, SEAL_SIG, MAX_SIGNATURE_FILE);
    const reading = parseSeal(sealText);
    if (reading.kind !== 'seal') throw altered();
    const received = await ask(reading.seal, signature);
    const { seal: stated } = reading;
    const known = { seal: env.primitives.sha256Of(sealText), stated, received };
    if (isFolder) {
      await writeDurably(env.files, join(path, SEAL_TSR), received.token);
      await writeDurably(env.files, join(path, TSA_CHAIN), Buffer.from(received.chainPem));
      return { file: null, sha256: null, ...known };
    }
    return { ...(await writeAnew(path, source, names, stated.bundle, received, env)), ...known };
  } finally {
    await source.close();
  }
}

function altered(): SealError {
  return new SealError(
    'BUNDLE_ALTERED',
    'this bundle is not as it was sealed: it is left as it is, because writing it anew would hide what was done to it',
  );
}

async function refuseEncrypted(path: string): Promise<void> {
  const access = await openFileAccess(path);
  try {
    if (await isAgeFile(access))
      throw new SealError(
        'NOT_STAMPABLE',
        'an encrypted bundle cannot be stamped: stamp it before it is encrypted',
      );
  } finally {
    await access.close();
  }
}

/** Who signed it does not matter here, only that nothing differs. */
async function refuseAltered(path: string, signal: AbortSignal): Promise<void> {
  const { verdict } = await verifyBundleAt(path, { trust: [], signal });
  if (verdict === 'altered') throw altered();
}

async function fileNames(source: OpenBundle): Promise<ReadonlyMap<string, number>> {
  const { entries } = await source.list(() => undefined);
  return new Map(
    entries.flatMap((entry) => (entry.kind === 'file' ? [[entry.path, entry.bytes] as const] : [])),
  );
}

async function readSmall(source: OpenBundle, path: string, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of source.read(path)) {
    bytes += part.length;
    if (bytes > limit) throw altered();
    parts.push(Uint8Array.from(part));
  }
  return Buffer.concat(parts);
}

async function writeAnew(
  path: string,
  source: OpenBundle,
  names: ReadonlyMap<string, number>,
  folder: string,
  received: Stamp,
  { files, primitives, signal, onProgress }: StampEnv,
): Promise<Pick<Ready<Stamp>, 'file' | 'sha256'>> {
  const entries: Entry[] = [
    bytesEntry(SEAL_TSR, received.token, primitives),
    textEntry(TSA_CHAIN, received.chainPem, primitives),
  ];
  for (const [name, bytes] of names) {
    const content = () => source.read(name);
    entries.push({ path: name, bytes, sha256: await hashOf(content(), primitives), content, exhibit: null });
  }
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const file = await createDurableFile(files, path);
  try {
    const hash = primitives.sha256();
    let size = 0;
    for await (const chunk of zipStream({ folder, entries, primitives, signal })) {
      if (signal.aborted) throw cancelled();
      await file.write(chunk, size);
      hash.update(chunk);
      size += chunk.length;
      onProgress(Math.min(size, total), total);
    }
    // The old file is given up only for one that was checked as a whole.
    await refuseAltered(path + PARTIAL_SUFFIX, signal);
    return { file, sha256: sha256.parse(hash.hex()) };
  } catch (error) {
    await file.abort();
    throw error;
  }
}

/** Hashed once before and once while it is copied: a file that changes meanwhile is not taken over. */
async function hashOf(bytes: AsyncIterable<Uint8Array>, primitives: Primitives): Promise<Sha256> {
  const hash = primitives.sha256();
  for await (const part of bytes) hash.update(part);
  return sha256.parse(hash.hex());
}
