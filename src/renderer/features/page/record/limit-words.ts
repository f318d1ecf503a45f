import type { TextOf } from '../../../ui/text.ts';

const known = ['timeMs', 'scrollSteps', 'scrollMs', 'bytes', 'bodyBytes', 'requests'] as const;

/** The name of a limit in words; one that has no words here keeps its name. */
export function limitWords(t: TextOf, { name }: { readonly name: string }): string {
  const limit = known.find((candidate) => candidate === name);
  return limit === undefined ? name : t(`page.record.limit.${limit}`);
}
