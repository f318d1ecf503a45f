import type { ReplayFinding } from '../../../../shared/page/replay-finding.ts';

/** What a replay says of one part. */
export type PartVerdict = 'same' | 'differs' | 'unknown';

/** Whether each part of a page was the same in the replay: all lines in the same order, all pixels, every request answered. */
export function replayVerdicts({
  text,
  pictures,
  resources,
}: Pick<ReplayFinding, 'text' | 'pictures' | 'resources'>): Readonly<
  Record<'text' | 'pictures' | 'resources', PartVerdict>
> {
  return {
    text: verdict(text === null ? null : text.agree === text.shown && text.agree === text.replayed),
    pictures: verdict(
      pictures.length === 0 ? null : pictures.every(({ agree, pixels }) => pixels > 0 && agree === pixels),
    ),
    resources: verdict(resources === null ? null : resources.answered === resources.asked),
  };
}

function verdict(isSame: boolean | null): PartVerdict {
  if (isSame === null) return 'unknown';
  return isSame ? 'same' : 'differs';
}
