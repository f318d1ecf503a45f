import { readEventLine } from '../../shared/ledger/event-line.ts';
import type { LedgerEvent } from '../../shared/ledger/event.ts';
import type { CaseId, LedgerId } from '../../shared/model/ids.ts';
import type { OpenVault } from '../vault/index.ts';
import { JUMP_MS, type ClockJump, type ClockKeeper } from './clock-keeper.ts';
import type { EventBus } from './jobs.ts';

const LOOK_EVERY_MS = 5000;

/** Looks after the clock while a vault is open, and records what it notices. */
export interface ClockWatch {
  /** Follows another vault from now on, or none. Says at once where the clock is behind the last entries. */
  follow(vault: OpenVault | null): void;
  /** Looks now: before anything is done that might be recorded under a time that jumped. */
  look(): void;
}

/** Every jump becomes a fault.detected in the vault's ledger and in those of the cases whose entries it stands between. */
export function createClockWatch(keeper: ClockKeeper, bus: EventBus): ClockWatch {
  let vault: OpenVault | null = null;
  let timer: NodeJS.Timeout | null = null;
  /** Noticed and not yet on record, for the next attempt after one that the disk refused. */
  let pending: ClockJump[] = [];

  const look = () => {
    const jump = keeper.look();
    if (jump !== null) pending.push(jump);
    if (vault === null || vault.locked || pending.length === 0) return;
    recordJumps(vault, pending, bus);
    pending = [];
  };
  return {
    follow(next) {
      if (timer !== null) clearInterval(timer);
      timer = null;
      look();
      vault = next;
      pending = [];
      if (next === null) return;
      recordBehind(next, bus);
      timer = setInterval(() => {
        try {
          look();
        } catch {
          // A disk that refuses says so to whoever does the next thing; the jump stays pending.
        }
      }, LOOK_EVERY_MS);
      timer.unref();
    },
    look,
  };
}

interface Place {
  readonly ledger: LedgerId;
  readonly case: CaseId | null;
  readonly last: LedgerEvent;
}

/** The ledgers that are still written to, each with its last entry. */
function placesOf(vault: OpenVault): readonly Place[] {
  const { ledgers, cases, events } = vault.records;
  const own = ledgers.get(vault.ledger);
  const open = cases.list().filter(({ closedAt }) => closedAt === null);
  const all = [
    ...(own === null ? [] : [{ ledger: own.id, number: own.number, case: null }]),
    ...open.map(({ id, ledger, ledgerNumber }) => ({ ledger, number: ledgerNumber, case: id })),
  ];
  return all.flatMap(({ ledger, number, case: id }) => {
    const stored = events.get(number, events.count(number));
    const read = stored === null ? null : readEventLine(stored.line);
    return read?.kind === 'event' ? [{ ledger, case: id, last: read.event }] : [];
  });
}

function record(
  vault: OpenVault,
  faults: readonly { place: Place; jumpMs: number; more: object }[],
  bus: EventBus,
): void {
  if (faults.length === 0) return;
  vault.transact((transaction) => {
    for (const { place, jumpMs, more } of faults) {
      transaction.append(place.ledger, {
        type: 'fault.detected',
        details: { code: 'CLOCK_JUMP', kind: 'clock-jump', jumpMs, ...more },
      });
    }
  });
  for (const { place } of faults) {
    if (place.case !== null) bus.send({ event: 'case-changed', case: place.case });
  }
}

/** In the vault's ledger, and where an entry of this start of the program stands before the jump. */
function recordJumps(vault: OpenVault, jumps: readonly ClockJump[], bus: EventBus): void {
  const places = placesOf(vault).filter(
    ({ case: id, last }) => id === null || last.boot === vault.environment.boot,
  );
  record(
    vault,
    jumps.flatMap(({ jumpMs, withinMs }) =>
      places.map((place) => ({ place, jumpMs, more: { noticed: 'while-running', withinMs } })),
    ),
    bus,
  );
}

/** Where the clock is now earlier than an entry that was written before. */
function recordBehind(vault: OpenVault, bus: EventBus): void {
  const now = vault.environment.now();
  const faults = placesOf(vault).flatMap((place) => {
    const jumpMs = now - Date.parse(place.last.at);
    return jumpMs < -JUMP_MS ? [{ place, jumpMs, more: { noticed: 'at-opening' } }] : [];
  });
  record(vault, faults, bus);
}
