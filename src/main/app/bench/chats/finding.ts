import { readFile } from 'node:fs/promises';
import { compareTimes, type BenchCase } from '../measure.ts';
import type { BenchVault } from '../vault.ts';
import type { StoredChat } from './storing.ts';
import { soughtWords } from './whatsapp-texts.ts';

const HITS = 100;
/** What a window asks for when it opens a transcript. */
const FIRST_PAGE = 200;

/** Searching a stored chat, each search as a person makes it: counted, recorded and signed. Against reading the export and counting the words in it. */
export async function benchSearch(vault: BenchVault, path: string): Promise<readonly BenchCase[]> {
  const cases: BenchCase[] = [];
  for (const [name, query] of Object.entries(soughtWords)) {
    const plain = query.replaceAll('"', '');
    const about = {
      case: `first ${String(HITS)} hits: ${name}`,
      against: 'reading the whole export and counting the same words',
      aim: '100 ms',
    };
    cases.push(
      await compareTimes(
        about,
        async () => {
          const { hits } = await vault.call('search.run', { case: vault.case, query, limit: HITS });
          if (hits.length === 0) throw new Error('a word that was generated is not found');
        },
        () => occurrences(path, plain),
      ),
    );
  }
  return cases;
}

/** Opening a transcript at its beginning and in its middle, with the days that its rulers and its calendar need. */
export async function benchOpening(
  vault: BenchVault,
  { item }: StoredChat,
  path: string,
  messages: number,
): Promise<BenchCase> {
  const about = {
    case: 'opening the transcript: its days, its first page and one in the middle',
    against: 'reading the whole export and counting its lines',
    aim: '300 ms',
  };
  return compareTimes(
    about,
    async () => {
      const { days } = await vault.call('transcript.days', { item });
      const first = await vault.call('transcript.page', { item, from: 1, limit: FIRST_PAGE });
      const from = Math.max(1, messages >> 1);
      await vault.call('transcript.page', { item, from, limit: FIRST_PAGE });
      if (first.total !== messages || days.reduce((sum, { count }) => sum + count, 0) !== messages)
        throw new Error('the transcript does not hold what was generated');
    },
    () => occurrences(path, '\n'),
  );
}

async function occurrences(path: string, words: string): Promise<number> {
  const bytes = await readFile(path);
  const sought = Buffer.from(words);
  let count = 0;
  for (let at = bytes.indexOf(sought); at !== -1; at = bytes.indexOf(sought, at + sought.length)) count++;
  return count;
}
