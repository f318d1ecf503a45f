import type { CaseId } from '../../shared/model/ids.ts';
import type { OpenVault } from '../vault/index.ts';
import type { EventBus } from './jobs.ts';
import { hasNewEntries, stampLedger } from './ledger-stamps.ts';
import { stampPlanOf } from './stamp-plan.ts';

const LOOK_EVERY_MS = 60_000;
/** Files that are taken in one after the other share one stamp, asked for when so long nothing more came. */
const QUIET_MS = 2000;
/** An authority that did not answer is left alone for so long; the person can ask at any time. */
const RETRY_AFTER_MS = 15 * 60_000;
const HOUR_MS = 60 * 60_000;
/** The program does not stay longer than this for the sake of a stamp. */
const LAST_WAIT_MS = 10_000;

/** Has ledgers stamped as the person planned it, beside everything else. What fails is tried again later and disturbs nobody. */
export interface StampSchedule {
  /** Follows another vault from now on, or none. Requests under way for the one before are given up. */
  follow(vault: OpenVault | null): void;
  /** Something was taken in. */
  acquired(id: CaseId): void;
  /** Asks for the stamps that are due by the hour. */
  look(): void;
  /** Asks for what still waits, and resolves when nothing is under way, or after ten seconds. */
  settled(): Promise<void>;
}

export function createStampSchedule(bus: EventBus, now: () => number): StampSchedule {
  let vault: OpenVault | null = null;
  let controller = new AbortController();
  let hourly: NodeJS.Timeout | null = null;
  let quiet: NodeJS.Timeout | null = null;
  let work: Promise<void> = Promise.resolve();
  const waiting = new Set<CaseId>();
  const retryAt = new Map<CaseId, number>();

  const stamp = async (open: OpenVault, id: CaseId, signal: AbortSignal): Promise<void> => {
    if (open.locked || signal.aborted) return;
    const { url } = stampPlanOf(open);
    if (url === '' || !hasNewEntries(open, id)) return;
    try {
      await stampLedger(open, id, url, signal);
      retryAt.delete(id);
      bus.send({ event: 'case-changed', case: id });
    } catch {
      // A stamp that is not to be had is missing in the record, where everyone sees it; the evidence does not wait for it.
      retryAt.set(id, now() + RETRY_AFTER_MS);
    }
  };
  /** One request after another: an authority is not stormed. */
  const queue = (id: CaseId): void => {
    const open = vault;
    const { signal } = controller;
    if (open !== null) work = work.then(() => stamp(open, id, signal));
  };
  const flush = (): void => {
    if (quiet !== null) clearTimeout(quiet);
    quiet = null;
    for (const id of waiting) queue(id);
    waiting.clear();
  };
  const look = (): void => {
    if (vault === null || vault.locked) return;
    const { url, everyHours } = stampPlanOf(vault);
    if (url === '' || everyHours === null) return;
    for (const { id, closedAt, ledgerNumber } of vault.records.cases.list()) {
      const dueAt = retryAt.get(id) ?? lastStampAt(vault, ledgerNumber) + everyHours * HOUR_MS;
      if (closedAt === null && now() >= dueAt && hasNewEntries(vault, id)) queue(id);
    }
  };

  return {
    follow(next) {
      controller.abort();
      controller = new AbortController();
      if (hourly !== null) clearInterval(hourly);
      if (quiet !== null) clearTimeout(quiet);
      hourly = null;
      quiet = null;
      waiting.clear();
      retryAt.clear();
      vault = next;
      if (next === null) return;
      hourly = setInterval(look, LOOK_EVERY_MS);
      hourly.unref();
    },
    acquired(id) {
      if (vault === null || vault.locked || !stampPlanOf(vault).atAcquisition) return;
      waiting.add(id);
      if (quiet !== null) clearTimeout(quiet);
      quiet = setTimeout(flush, QUIET_MS);
      quiet.unref();
    },
    look,
    async settled() {
      flush();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, LAST_WAIT_MS);
      });
      await Promise.race([work, late]);
      clearTimeout(timer);
    },
  };
}

/** When the last stamp was recorded, by this machine's clock; 0 for never. */
function lastStampAt(vault: OpenVault, ledger: number): number {
  const last = vault.records.events.ofType(ledger, 'timestamp.added').at(-1);
  const at = /"at":"([^"]+)"/.exec(last?.line ?? '')?.[1];
  return at === undefined ? 0 : Date.parse(at);
}
