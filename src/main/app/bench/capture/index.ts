import { benchResult, median, rounded, type BenchCase, type BenchResult } from '../measure.ts';
import { withScratch } from '../scratch.ts';
import { captureApart, singleFile, type Captured } from './apart.ts';
import { serveSite, type Site } from './pages.ts';

const BODY = 300 << 20;
const PICTURES = 2000;
const NOT_INSTALLED =
  'the package single-file-cli is not installed here (it is there for development only): there is nothing to compare with';

/** Pages of this machine captured whole, against the package `single-file-cli` with the same browser; `bytes` is the length of the long answer, small for a trial. */
export function benchCapture(parent: string, bytes = BODY): Promise<BenchResult> {
  const isTrial = bytes < BODY;
  const pictures = isTrial ? 20 : PICTURES;
  const sections = isTrial ? 6 : 60;
  const rounds = isTrial ? 1 : 5;
  return withScratch(parent, async (folder) => {
    const site = await serveSite();
    try {
      const against = (name: string, page: string, aim: string, times = rounds) =>
        compareWithSingleFile(folder, { site, page, name, aim, rounds: times });
      const usual = 'at most 1.5 times as long: a ratio of at least 0.67';
      return benchResult('capture', [
        await against('a page with frames', '/frames', usual),
        await against('a feed that grows', `/feed?n=${String(isTrial ? 20 : 200)}`, usual),
        await against(`a page of ${String(sections * 500)} pixels`, `/long?n=${String(sections)}`, usual),
        await against(
          `a page of ${String(pictures)} pictures`,
          `/gallery?n=${String(pictures)}`,
          'under 20,000 ms',
          Math.min(rounds, 3),
        ),
        await longAnswer(folder, site, bytes),
      ]);
    } finally {
      await site.close();
    }
  });
}

interface Work {
  readonly site: Site;
  readonly page: string;
  readonly name: string;
  readonly aim: string;
  readonly rounds: number;
}

async function compareWithSingleFile(
  folder: string,
  { site, page, name, aim, rounds }: Work,
): Promise<BenchCase> {
  const ours: Captured[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const base = await singleFile(folder, site.address(page));
    if (base !== null) theirs.push(base);
    ours.push(await captureApart(folder, site.address(page)));
  }
  const figure = median(ours.map(({ seconds }) => seconds));
  const baseline = theirs.length === 0 ? null : median(theirs);
  return {
    case: name,
    unit: 'ms',
    against: 'the package single-file-cli on the same page, with the same browser; both as whole commands',
    aim,
    figure: rounded(figure * 1000),
    baseline: baseline === null ? null : rounded(baseline * 1000),
    ratio: baseline === null ? null : rounded(baseline / figure),
    peakMiB: peakOf(ours),
    ...(baseline === null ? { note: NOT_INSTALLED } : {}),
  };
}

/** Against fetching the same bytes and letting them go. */
async function longAnswer(folder: string, site: Site, bytes: number): Promise<BenchCase> {
  const start = performance.now();
  const answer = await fetch(site.address(`/body?bytes=${String(bytes)}`));
  for await (const chunk of answer.body ?? []) void chunk;
  const baseline = performance.now() - start;
  const own = await captureApart(folder, site.address(`/large?bytes=${String(bytes)}`));
  if (own.counts.bytes < bytes) throw new Error('the record does not hold the whole answer');
  const figure = own.seconds * 1000;
  return {
    case: `a page that reads ${String(Math.round(bytes / (1 << 20)))} MiB`,
    unit: 'ms',
    against: 'fetching the same bytes without a browser and keeping nothing of them',
    aim: 'at most 250 MiB of memory in our process',
    figure: rounded(figure),
    baseline: rounded(baseline),
    ratio: rounded(baseline / figure),
    peakMiB: own.peakMiB,
  };
}

function peakOf(captures: readonly Captured[]): number {
  return Math.max(...captures.map(({ peakMiB }) => peakMiB));
}
