import { RUNS_LIMIT, type ExtractSummary } from '../../model/verdict.ts';

/** Counts the lines of an extract while they pass, and the runs of those that are here and those that are withheld. */
export function createExtractCount(): { add(isDisclosed: boolean): void; summary(): ExtractSummary } {
  const runs: { from: number; to: number; disclosed: boolean }[] = [];
  let messages = 0;
  let disclosed = 0;
  let isCut = false;
  return {
    add(isDisclosed) {
      messages += 1;
      if (isDisclosed) disclosed += 1;
      const last = runs.at(-1);
      if (!isCut && last?.disclosed === isDisclosed) last.to = messages;
      else if (runs.length < RUNS_LIMIT) runs.push({ from: messages, to: messages, disclosed: isDisclosed });
      else isCut = true;
    },
    summary: () => ({ messages, disclosed, runs: runs.map((run) => ({ ...run })) }),
  };
}
