import type { CaptureSummaryView } from '../../../../shared/contract/page-parts.ts';
import { useText, type TextOf } from '../../../ui/text.ts';
import { wayWords } from '../picture/steps.ts';

type Behaviour = CaptureSummaryView['behaviours'][number];

const known = ['load-more', 'stay-on-page', 'end-script'] as const;
const stops = ['end', 'count', 'time', 'gone'] as const;
/** Of these it says nothing that their end was reached. */
const endless: ReadonlySet<string> = new Set(known);

/** What was done to the page, in order. */
export function DoneList({ behaviours }: { readonly behaviours: readonly Behaviour[] }) {
  const t = useText();
  if (behaviours.length === 0) return <p>{t('page.record.done.none')}</p>;
  return (
    <ul className="done-list">
      {behaviours.map((behaviour, index) => (
        // The same may be done twice.
        // eslint-disable-next-line react/no-array-index-key
        <li key={index}>
          {doneWords(t, behaviour)} <span className="muted">{stopWords(t, behaviour)}</span>
        </li>
      ))}
    </ul>
  );
}

function doneWords(t: TextOf, { name, steps, words }: Behaviour): string {
  if (words !== null && words !== '') return t('page.record.done.pressed', { words, steps });
  const way = wayWords(name);
  if (way !== null) return t('page.record.done.scrolled', { what: t(way), steps });
  const own = known.find((candidate) => candidate === name);
  return own === undefined
    ? t('page.record.done.other', { name, steps })
    : t(`page.record.done.${own}`, { steps });
}

function stopWords(t: TextOf, { name, steps, stopped }: Behaviour): string {
  if ((steps === 0 && stopped !== 'gone') || (endless.has(name) && stopped === 'end')) return '';
  const stop = stops.find((candidate) => candidate === stopped);
  return stop === undefined
    ? t('page.record.stopped.other', { reason: stopped })
    : t(`page.record.stopped.${stop}`);
}
