import type { CaptureSummaryView } from '../../../../shared/contract/page-parts.ts';
import { useText } from '../../../ui/text.ts';

type Behaviours = CaptureSummaryView['behaviours'];

const known = ['scroll-document-down', 'scroll-box-up', 'scroll-box-down', 'load-more'] as const;
const stops = ['end', 'count', 'time'] as const;

/** What was done to the page, in order. */
export function DoneList({ behaviours }: { readonly behaviours: Behaviours }) {
  const t = useText();
  if (behaviours.length === 0) return <p>{t('page.record.done.none')}</p>;
  return (
    <ul className="done-list">
      {behaviours.map(({ name, steps, stopped }, index) => {
        const words = known.find((candidate) => candidate === name);
        const stop = stops.find((candidate) => candidate === stopped);
        return (
          // The same may be done twice.
          // eslint-disable-next-line react/no-array-index-key
          <li key={index}>
            {words === undefined
              ? t('page.record.done.other', { name, steps })
              : t(`page.record.done.${words}`, { steps })}
            {steps > 0 && (
              <span className="muted">
                {' '}
                {stop === undefined
                  ? t('page.record.stopped.other', { reason: stopped })
                  : t(`page.record.stopped.${stop}`)}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
