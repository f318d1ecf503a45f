import { setTimeout as delay } from 'node:timers/promises';
import type { AppEvent, Phase, ProgressEvent } from '../../shared/contract/events.ts';

/** Sends events to everyone who listens. */
export interface EventBus {
  subscribe(listener: (event: AppEvent) => void): () => void;
  send(event: AppEvent): void;
}

export function createEventBus(): EventBus {
  const listeners = new Set<(event: AppEvent) => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send(event) {
      for (const listener of listeners) listener(event);
    },
  };
}

/** One piece of long work: it hears when it is cancelled, and says how far it is. */
export interface Job {
  readonly signal: AbortSignal;
  readonly progress: (phase: Phase, done: number, total: number | null, unit: ProgressEvent['unit']) => void;
  /** States which of how many things is being worked on; counts from 1. */
  readonly step: (index: number, of: number) => void;
}

export interface Jobs {
  /** Runs `work` as the job with the caller's id; without an id it runs unobserved. Throws what `work` throws. */
  run<Value>(id: string | undefined, work: (job: Job) => Promise<Value>): Promise<Value>;
  /** Asks a job to stop; an id that is not running is ignored, since it may just have ended. */
  cancel(id: string): void;
  cancelAll(): void;
  /** Resolves once every job has cleaned up and ended; after a second at the latest, since a source may hang. */
  ended(): Promise<void>;
  /** True while any job runs. */
  busy(): boolean;
}

/** At most this often does one job report, so that a fast disk does not flood the window. */
const INTERVAL_MS = 50;
/** How long those that were told to stop are waited for. */
const PATIENCE_MS = 1000;

export function createJobs(bus: EventBus, now: () => number = () => performance.now()): Jobs {
  const running = new Map<string, AbortController>();
  const ends = new Set<Promise<unknown>>();
  return {
    async run(id, work) {
      const job = id ?? crypto.randomUUID();
      const controller = new AbortController();
      running.set(job, controller);
      const end = work(reporter(job, controller.signal, id === undefined ? null : bus, now));
      ends.add(end);
      try {
        return await end;
      } finally {
        ends.delete(end);
        running.delete(job);
      }
    },
    cancel: (id) => running.get(id)?.abort(),
    cancelAll() {
      for (const controller of running.values()) controller.abort();
    },
    async ended() {
      await Promise.race([Promise.allSettled(ends), delay(PATIENCE_MS, null, { ref: false })]);
    },
    busy: () => running.size > 0,
  };
}

function reporter(job: string, signal: AbortSignal, bus: EventBus | null, now: () => number): Job {
  let step: ProgressEvent['step'] = null;
  let last: { phase: Phase; at: number } | null = null;
  return {
    signal,
    step(index, of) {
      step = { index, of };
      last = null;
    },
    progress(phase, done, total, unit) {
      const at = now();
      const finished = total !== null && done >= total;
      if (last !== null && last.phase === phase && at - last.at < INTERVAL_MS && !finished) return;
      last = { phase, at };
      bus?.send({ event: 'progress', job, phase, done, total, unit, step });
    },
  };
}
