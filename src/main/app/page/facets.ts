import type { Output } from '../../../shared/contract/index.ts';
import type { PageLogName } from '../../../shared/contract/page-rows.ts';
import { eachLine } from './lines.ts';
import { consoleLine, failedLine, parseLine, socketLine } from './log-lines.ts';
import { statusOf, storedOf } from './network-log.ts';
import type { PageIndex } from './page-index.ts';
import { FOLDER, type PageRecord } from './record.ts';

type Facets = Output<'page.facets'>['facets'];
type Name = Facets[number]['name'];

/** What a log can be narrowed to, the most frequent value first. */
export function facetsOf(record: PageRecord, index: PageIndex, log: PageLogName): Promise<Facets> {
  return index.once(`facets ${log}`, async () => {
    const counts = new Map<Name, Map<string, number>>();
    const count = (name: Name, value: string) => {
      const values = counts.get(name) ?? new Map<string, number>();
      counts.set(name, values.set(value, (values.get(value) ?? 0) + 1));
    };
    await countIn(record, index, log, count);
    return [...counts].map(([name, values]) => ({
      name,
      values: [...values]
        .map(([value, times]) => ({ value, count: times }))
        .sort((one, other) => other.count - one.count || one.value.localeCompare(other.value)),
    }));
  });
}

async function countIn(
  record: PageRecord,
  index: PageIndex,
  log: PageLogName,
  count: (name: Name, value: string) => void,
): Promise<void> {
  if (log === 'network') {
    for (const one of (await index.network(record)).rows) {
      count('type', one.type);
      count('status', statusOf(one));
      count('stored', storedOf(one));
    }
    return;
  }
  const path = `${FOLDER}${log}.jsonl`;
  if (log === 'sse' || !record.has(path)) return;
  for await (const { text } of eachLine(record.open(path))) {
    if (log === 'failed') {
      const line = parseLine(failedLine, text);
      if (line === null) continue;
      count('type', line.type);
      count('reason', line.reason);
    } else if (log === 'console') {
      const line = parseLine(consoleLine, text);
      if (line !== null) count('level', line.level);
    } else {
      const line = parseLine(socketLine, text);
      if (line !== null) count('direction', line.direction);
    }
  }
}
