import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ClockState } from '../../shared/ledger/event.ts';
import { toTimestamp } from '../../shared/ledger/times.ts';
import { timestamp } from '../../shared/model/ids.ts';

/** Differences up to this size are those of any two clocks, and no jump. In milliseconds. */
export const JUMP_MS = 2000;
/** For so long a comparison says something about the clock: ordinary ones drift by less than a few seconds a day. */
const KEPT_MS = 24 * 60 * 60 * 1000;
const FILE = 'clock.json';

/** This machine's clocks, all in milliseconds. */
export interface MachineClocks {
  /** The time of day since 1970: the one that a person or a server can set. */
  readonly now: () => number;
  /** Since the start of the program; may stand still while the machine sleeps. */
  readonly monotonic: () => number;
  /** Since the start of the machine, its sleep included. */
  readonly uptime: () => number;
}

/** The time of day went elsewhere than the clocks that nobody sets. */
export interface ClockJump {
  /** By how much it was set; negative backwards. */
  readonly jumpMs: number;
  /** Since the clocks were last known to go together, by those that nobody sets. */
  readonly withinMs: number;
}

type Compared = Extract<ClockState, { readonly offsetMs: number }>;

/** What is known of this machine's clock, and whether it is still true. */
export interface ClockKeeper {
  /** Resolves when what an earlier start of the program knew has been read. */
  readonly ready: Promise<void>;
  /** For the lines of events: the last comparison, while nothing speaks against it. */
  state(): ClockState;
  /** Takes note of a comparison that was just made. */
  checked(source: string, offsetMs: number): Promise<Compared>;
  /** The jump since the clocks last went together, told once. A comparison from before it is forgotten. */
  look(): ClockJump | null;
}

const stored = z.object({
  source: z.string(),
  offsetMs: z.int(),
  checkedAt: timestamp,
  /** Both clocks at the time of the comparison, to tell later whether they went together since. */
  now: z.number(),
  uptime: z.number(),
});
type Stored = z.infer<typeof stored>;

/** Keeps the last comparison in `clock.json` of a folder: it belongs to the machine and to no vault, and a vault may be carried elsewhere. */
export function createClockKeeper(clocks: MachineClocks, folder: string): ClockKeeper {
  const file = join(folder, FILE);
  let last: Stored | null = null;
  let anchor = reading(clocks);

  const isStillTrue = ({ now, uptime }: Stored): boolean => {
    const passed = clocks.now() - now;
    const steady = clocks.uptime() - uptime;
    return steady >= 0 && passed <= KEPT_MS && Math.abs(passed - steady) <= JUMP_MS;
  };

  const restore = async (): Promise<void> => {
    const found = await readStored(file);
    last ??= found;
  };
  return {
    ready: restore(),
    state() {
      if (last === null || !isStillTrue(last)) return { source: 'none' };
      const { source, offsetMs, checkedAt } = last;
      return { source, offsetMs, checkedAt };
    },
    async checked(source, offsetMs) {
      const { now, uptime } = reading(clocks);
      last = { source, offsetMs, checkedAt: toTimestamp(now), now, uptime };
      await writeStored(folder, file, last);
      return { source, offsetMs, checkedAt: last.checkedAt };
    },
    look() {
      const next = reading(clocks);
      // A machine that slept has its uptime ahead of the program's own clock; where the uptime is computed from the time of day, the latter counts.
      const withinMs = Math.max(next.monotonic - anchor.monotonic, next.uptime - anchor.uptime);
      const jumpMs = Math.round(next.now - anchor.now - withinMs);
      if (Math.abs(jumpMs) <= JUMP_MS) return null;
      anchor = next;
      last = null;
      return { jumpMs, withinMs: Math.round(withinMs) };
    },
  };
}

function reading(clocks: MachineClocks) {
  return { now: clocks.now(), monotonic: clocks.monotonic(), uptime: clocks.uptime() };
}

/** A file that is missing or cannot be read counts as no comparison. */
async function readStored(file: string): Promise<Stored | null> {
  try {
    return stored.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

async function writeStored(folder: string, file: string, value: Stored): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = `${file}.${crypto.randomUUID()}.tmp`;
  await writeFile(temporary, `${JSON.stringify(value)}\n`, { mode: 0o600 });
  await rename(temporary, file);
}
