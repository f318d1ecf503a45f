import { benchCapture } from './capture/index.ts';
import { benchChats } from './chats/index.ts';
import { benchIntake } from './intake.ts';
import { benchLedger } from './ledger.ts';
import type { BenchResult } from './measure.ts';
import { benchParse } from './parse.ts';
import { benchSeal } from './seal.ts';
import { benchVerify } from './verify.ts';

export type { BenchResult } from './measure.ts';

/** Every measurement by its name. Each works in a fresh folder below `parent`, on whose disk it measures, and removes it. */
export const benches: Readonly<
  Record<string, (parent: string, bytes: number | undefined) => Promise<BenchResult>>
> = {
  intake: benchIntake,
  ledger: benchLedger,
  seal: benchSeal,
  verify: benchVerify,
  parse: benchParse,
  chats: benchChats,
  capture: benchCapture,
};
