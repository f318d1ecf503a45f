/** What one measurement says: ours against the simplest thing that does the same, in the same run on the same machine. */
export interface BenchCase {
  readonly case: string;
  readonly unit: string;
  /** Ours and the baseline's, both in `unit` and both medians. */
  readonly figure: number;
  readonly baseline: number;
  /** What the baseline does. */
  readonly against: string;
  /** figure / baseline: 1 is as fast as the baseline. */
  readonly ratio: number;
  /** The largest memory of the process while ours ran, in MiB, where it was watched. */
  readonly peakMiB?: number;
}

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

/** Runs both in turn `rounds` times after one warm-up and compares the medians of their rates; each answers how many units it did. */
export async function compare(
  about: Pick<BenchCase, 'case' | 'unit' | 'against'>,
  ours: () => Promise<number>,
  baseline: () => Promise<number>,
  rounds = 3,
): Promise<BenchCase> {
  const watched = async (): Promise<Round> => {
    const watch = watchMemory();
    const own = await rate(ours);
    return { rate: own, peakMiB: watch.stop() };
  };
  return compareRates(about, watched, () => rate(baseline), rounds);
}

/** One round of ours: units per second, and the largest memory of the process that did it. */
export interface Round {
  readonly rate: number;
  readonly peakMiB: number;
}

/** The same for work that measures itself. */
export async function compareRates(
  about: Pick<BenchCase, 'case' | 'unit' | 'against'>,
  ours: () => Promise<Round>,
  baseline: () => Promise<number>,
  rounds = 3,
): Promise<BenchCase> {
  const figures: number[] = [];
  const baselines: number[] = [];
  let peakMiB = 0;
  for (let round = 0; round <= rounds; round++) {
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

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
