/** What one measurement says: ours against the simplest thing that does the same, in the same run on the same machine. */
export interface BenchCase {
  readonly case: string;
  readonly unit: string;
  /** Ours and the baseline's, both in `unit` and both medians. The baseline is null where there was nothing to compare with; `note` says why. */
  readonly figure: number;
  readonly baseline: number | null;
  /** What the baseline does. */
  readonly against: string;
  /** How many times as fast as the baseline; 1 is as fast. */
  readonly ratio: number | null;
  /** The largest memory of the process while ours ran, in MiB, where it was watched. */
  readonly peakMiB?: number;
  /** The same of the baseline, where it has a process of its own. */
  readonly baselinePeakMiB?: number;
  /** What is asked of this case. */
  readonly aim?: string;
  /** What a reader of the figure must know. */
  readonly note?: string;
}

/** What a measurement is about, before anything is measured. */
export type BenchAbout = Pick<BenchCase, 'case' | 'unit' | 'against' | 'aim' | 'note'>;

export interface BenchResult extends BenchCase {
  readonly bench: string;
  readonly cases: readonly BenchCase[];
}

/** The result of a bench; its first case stands for the whole. */
export function benchResult(bench: string, cases: readonly BenchCase[]): BenchResult {
  const [first] = cases;
  if (first === undefined) throw new Error('a bench has at least one case');
  return { bench, ...first, cases };
}

/** How often both run. What takes minutes runs once, without a warm-up. */
export interface Rounds {
  readonly rounds: number;
  readonly warmUp: boolean;
}
const usual: Rounds = { rounds: 3, warmUp: true };

/** Runs both in turn after one warm-up and compares the medians of their rates; each answers how many units it did. */
export async function compare(
  about: BenchAbout,
  ours: () => Promise<number>,
  baseline: () => Promise<number>,
  rounds = usual,
): Promise<BenchCase> {
  const watched = async (): Promise<Round> => {
    const watch = watchMemory();
    const own = await rate(ours);
    return { rate: own, peakMiB: watch.stop() };
  };
  return compareRates(about, watched, () => rate(baseline), rounds);
}

/** The same for work of which the time itself is told, in milliseconds. */
export async function compareTimes(
  about: Omit<BenchAbout, 'unit'>,
  ours: () => Promise<unknown>,
  baseline: () => Promise<unknown>,
  rounds = usual,
): Promise<BenchCase> {
  const once = (work: () => Promise<unknown>) => async () => {
    await work();
    return 1;
  };
  const measured = await compare({ ...about, unit: 'ms' }, once(ours), once(baseline), rounds);
  const milliseconds = (perSecond: number) => rounded(1000 / perSecond);
  return {
    ...measured,
    figure: milliseconds(measured.figure),
    baseline: measured.baseline === null ? null : milliseconds(measured.baseline),
  };
}

/** One round of ours: units per second, and the largest memory of the process that did it. */
export interface Round {
  readonly rate: number;
  readonly peakMiB: number;
}

/** The same for work that measures itself. */
export async function compareRates(
  about: BenchAbout,
  ours: () => Promise<Round>,
  baseline: () => Promise<number>,
  { rounds, warmUp } = usual,
): Promise<BenchCase> {
  const figures: number[] = [];
  const baselines: number[] = [];
  let peakMiB = 0;
  for (let round = warmUp ? 0 : 1; round <= rounds; round++) {
    const base = await baseline();
    const { rate: own, peakMiB: peak } = await ours();
    peakMiB = Math.max(peakMiB, peak);
    if (round === 0) continue;
    figures.push(own);
    baselines.push(base);
  }
  const figure = median(figures);
  const base = median(baselines);
  return {
    ...about,
    figure: rounded(figure),
    baseline: rounded(base),
    ratio: rounded(figure / base),
    peakMiB,
  };
}

async function rate(work: () => Promise<number>): Promise<number> {
  const start = performance.now();
  const units = await work();
  return units / ((performance.now() - start) / 1000);
}

function watchMemory(): { stop(): number } {
  let peak = process.memoryUsage.rss();
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  return {
    stop() {
      clearInterval(timer);
      return Math.round(Math.max(peak, process.memoryUsage.rss()) / (1 << 20));
    },
  };
}

/** The middle one of some figures; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** To four digits: more would claim what no machine repeats. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
