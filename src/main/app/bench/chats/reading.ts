import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { median, rounded, type BenchAbout, type BenchCase } from '../measure.ts';
import { readApart, type ReadOutcome } from './apart.ts';
import { writeTelegramJson } from './telegram-json.ts';
import { locales, writeWhatsappText } from './whatsapp-texts.ts';

/** A few thousand messages say nothing that a second round would mend. */
const roundsFor = (messages: number) => (messages < 10_000 ? 1 : 3);
const NOT_INSTALLED =
  'the package whatsapp-chat-parser is not installed here (it is there for development only): there is nothing to compare with';

/** WhatsApp exports in four ways of writing dates, each with a quarter of the messages, against the package that others use. */
export async function benchWhatsapp(folder: string, messages: number): Promise<BenchCase> {
  const share = Math.ceil(messages / locales.length);
  const paths: string[] = [];
  for (const locale of locales) {
    const path = join(folder, `${locale}.txt`);
    paths.push(path);
    await writeWhatsappText(path, share, locale);
  }
  const about = {
    case: `${String(share * locales.length)} WhatsApp messages, four locales`,
    unit: 'messages/s',
    against: 'the package whatsapp-chat-parser on the same files',
    aim: '300,000 messages/s, 3 times the package, under 200 MiB',
  };
  const all = share * locales.length;
  return compareApart(about, { paths, messages: all, units: all }, 'package');
}

/** A chat of Telegram in JSON, against `JSON.parse` of the same bytes. */
export async function benchTelegram(folder: string, messages: number): Promise<BenchCase> {
  const path = join(folder, 'result.json');
  await writeTelegramJson(path, messages);
  const mebibytes = (await stat(path)).size / (1 << 20);
  const about = {
    case: `${String(messages)} Telegram messages in JSON`,
    unit: 'MiB/s',
    against: 'reading the same file whole and JSON.parse of it',
    aim: 'half of JSON.parse, or 100 MB/s',
  };
  return compareApart(about, { paths: [path], messages, units: mebibytes }, 'json');
}

/** Files, the messages that were written into them, and what the rate counts. */
interface Work {
  readonly paths: readonly string[];
  readonly messages: number;
  readonly units: number;
}

/** Each round of either side has a process of its own; none is warm. */
async function compareApart(
  about: BenchAbout,
  { paths, messages, units }: Work,
  kind: 'package' | 'json',
): Promise<BenchCase> {
  const ours: ReadOutcome[] = [];
  const theirs: ReadOutcome[] = [];
  for (let round = 0; round < roundsFor(messages); round++) {
    const base = await readApart(kind, paths);
    if (base !== null) theirs.push(base);
    const own = await readApart('ours', paths);
    if (own?.messages !== messages)
      throw new Error(`of ${String(messages)} generated messages ${String(own?.messages)} were found`);
    ours.push(own);
  }
  const rateOf = ({ seconds }: ReadOutcome) => units / seconds;
  const figure = median(ours.map(rateOf));
  const result = { ...about, figure: rounded(figure), peakMiB: peakOf(ours) };
  if (theirs.length === 0) return { ...result, baseline: null, ratio: null, note: NOT_INSTALLED };
  const baseline = median(theirs.map(rateOf));
  const [{ messages: found } = { messages }] = theirs;
  return {
    ...result,
    ...(found === messages ? {} : { note: `the baseline found ${String(found)} messages in them` }),
    baseline: rounded(baseline),
    ratio: rounded(figure / baseline),
    baselinePeakMiB: peakOf(theirs),
  };
}

function peakOf(outcomes: readonly ReadOutcome[]): number {
  return Math.max(...outcomes.map(({ peakMiB }) => peakMiB));
}
