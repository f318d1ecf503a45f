import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { EntryError, type DigestOutcome } from '../../../shared/bundle/file-source.ts';
import { workerUrl } from '../../node/worker-url.ts';
import { batchesOf, type DigestTask } from './digest-batches.ts';
import { digestFile } from './digest-file.ts';
import type { DigestAnswer, DigestJob, DigestPlace, DigestResult } from './digest-job.ts';

const MAX_THREADS = 4;

/** Below this much work a thread takes longer to start than it saves. */
const FEW_BYTES = 8 * 1024 * 1024;
/** Handing a file over takes as long as hashing so many bytes of it. */
const HANDED_OVER = 4096;
/** After so many files, others get their turn: a cancel, a window that wants to be drawn. */
const TURN = 256;
/** Each further thread is for so many bytes: it costs some 30 MiB of memory. */
const BYTES_EACH = 64 * 1024 * 1024;
/** What a thread leaves behind is short-lived; without a limit it would be let lie. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

/**
 * Hashes files: a few, or small ones, here and at once, others on threads of their own. Yields each file once. Rejects for failures that are
 * not a file's.
 */
export async function* digestAll(
  place: DigestPlace,
  tasks: readonly DigestTask[],
  signal: AbortSignal | undefined,
): AsyncGenerator<DigestOutcome, void, undefined> {
  const total = tasks.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > FEW_BYTES && total > tasks.length * HANDED_OVER) {
    const threads = Math.min(MAX_THREADS, availableParallelism(), 1 + Math.floor(total / BYTES_EACH));
    yield* digestInParallel(place, tasks, threads, signal);
    return;
  }
  for (const [index, { path, entry }] of tasks.entries()) {
    if (index % TURN === TURN - 1) await setImmediate();
    signal?.throwIfAborted();
    const result = await digestFile(place, { path, entry, part: 'all' });
    yield outcomeOf(result, result.digest, result.fault);
  }
}

/**
 * Hashes files on several threads. Yields each file once, in the order in which they are done. Whoever stops early, or aborts, leaves no
 * thread behind. Rejects when a thread fails for a reason that is not a file's.
 */
async function* digestInParallel(
  place: DigestPlace,
  tasks: readonly DigestTask[],
  available: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<DigestOutcome, void, undefined> {
  const batches = batchesOf(tasks, available);
  let open = batches.reduce((sum, batch) => sum + batch.length, 0);
  const halves = new Map<string, DigestResult>();
  const inbox: DigestResult[] = [];
  const state: { failure: Error | null; wake: () => void } = { failure: null, wake: () => undefined };
  const threads = Math.min(available, batches.length);
  const workers = Array.from({ length: threads }, () => start());
  const onAbort = (): void => state.wake();
  signal?.addEventListener('abort', onAbort);

  function start(): Worker {
    const worker = new Worker(workerUrl('bundle/sources/digest-worker.ts'), {
      workerData: place,
      resourceLimits,
    });
    const next = (): void => {
      const jobs: readonly DigestJob[] | undefined = batches.shift();
      if (jobs !== undefined) worker.postMessage({ jobs }, []);
    };
    worker.on('message', ({ results }: DigestAnswer) => {
      inbox.push(...results);
      next();
      state.wake();
    });
    const fail = (error: Error): void => {
      state.failure ??= error;
      state.wake();
    };
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('a hashing thread ended')));
    next();
    return worker;
  }

  try {
    while (open > 0) {
      signal?.throwIfAborted();
      if (state.failure !== null) throw state.failure;
      const results = inbox.splice(0);
      open -= results.length;
      for (const result of results) {
        const outcome = whole(result, halves);
        if (outcome !== null) yield outcome;
      }
      if (results.length === 0) {
        await new Promise<void>((resolve) => {
          state.wake = resolve;
        });
      }
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** The outcome of a file, as soon as both halves of a divided one are there. */
function whole(result: DigestResult, halves: Map<string, DigestResult>): DigestOutcome | null {
  const { path, part } = result;
  const other = halves.get(path);
  if (part !== 'all' && other === undefined) {
    halves.set(path, result);
    return null;
  }
  halves.delete(path);
  return outcomeOf(result, result.digest ?? other?.digest ?? null, result.fault ?? other?.fault ?? null);
}

function outcomeOf(
  { path }: DigestResult,
  digest: DigestResult['digest'],
  fault: DigestResult['fault'],
): DigestOutcome {
  return { path, digest, fault: fault === null ? null : new EntryError(fault.code, fault.message) };
}
