import { Worker } from 'node:worker_threads';
import type { Sha256 } from '../../../shared/model/ids.ts';
import type { Primitives } from '../../../shared/primitives.ts';
import { workerUrl } from '../../node/worker-url.ts';

/** Hashes bytes in their order. `close` may be called at any time, also twice. */
export interface AsyncHash {
  /** Resolves when the bytes may be written to again, not when they are hashed. */
  update(bytes: Uint8Array): Promise<void>;
  digest(): Promise<Sha256>;
  close(): Promise<void>;
}

/** What the thread is started with and told; see `hash-worker.ts`. */
export interface HashThreadData {
  readonly slots: readonly SharedArrayBuffer[];
}
export type HashThreadRequest =
  { readonly kind: 'update'; readonly slot: number; readonly length: number } | { readonly kind: 'digest' };
type HashThreadAnswer =
  { readonly kind: 'free'; readonly slot: number } | { readonly kind: 'digest'; readonly sha256: Sha256 };

/** Below this many bytes a thread takes longer to start than it saves. */
const WORTHWHILE = 32 * 1024 * 1024;
const SLOT_BYTES = 4 * 1024 * 1024;
const SLOTS = 4;

/**
 * The SHA-256 of a stream of about `expected` bytes. A large one is hashed on a thread of its own: sealing hashes everything
 * twice, the evidence and the file that holds it, and the second pass would take as long again.
 */
export function createAsyncHash(expected: number, primitives: Primitives): AsyncHash {
  if (expected >= WORTHWHILE) return threadHash();
  const hash = primitives.sha256();
  return {
    update: async (bytes) => hash.update(bytes),
    digest: async () => hash.hex(),
    close: async () => undefined,
  };
}

function threadHash(): AsyncHash {
  const slots = Array.from({ length: SLOTS }, () => new SharedArrayBuffer(SLOT_BYTES));
  const workerData: HashThreadData = { slots };
  const worker = new Worker(workerUrl('bundle/write/hash-worker.ts'), { workerData });
  const views = slots.map((slot) => new Uint8Array(slot));
  const free = slots.map((_, index) => index);
  let filled = 0;
  const state: { digest: Sha256 | null; failure: Error | null; wake: () => void } = {
    digest: null,
    failure: null,
    wake: () => undefined,
  };
  worker.on('message', (answer: HashThreadAnswer) => {
    if (answer.kind === 'free') free.push(answer.slot);
    else state.digest = answer.sha256;
    state.wake();
  });
  const fail = (error: Error): void => {
    state.failure ??= error;
    state.wake();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the hashing thread ended')));
  const tell = (request: HashThreadRequest): void => worker.postMessage(request, []);
  /** Messages are dear, so the thread is told of whole slots only. */
  const flush = (): void => {
    const slot = filled === 0 ? undefined : free.shift();
    if (slot !== undefined) tell({ kind: 'update', slot, length: filled });
    filled = 0;
  };
  const turn = async (): Promise<void> => {
    if (state.failure !== null) throw state.failure;
    await new Promise<void>((resolve) => {
      state.wake = resolve;
    });
  };
  return {
    async update(bytes) {
      for (let at = 0; at < bytes.length;) {
        while (free.length === 0) await turn();
        const part = bytes.subarray(at, at + SLOT_BYTES - filled);
        views[free[0] ?? 0]?.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled === SLOT_BYTES) flush();
      }
    },
    async digest() {
      flush();
      tell({ kind: 'digest' });
      while (state.digest === null) await turn();
      return state.digest;
    },
    async close() {
      await worker.terminate();
    },
  };
}
