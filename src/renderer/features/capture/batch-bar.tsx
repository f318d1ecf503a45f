import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import type { BatchSummary } from '../../../shared/model/batch.ts';
import { useText } from '../../ui/text.ts';

/** What the bar and the numbers below it tell apart, in the order of the bar. `incomplete` are part of the done. */
const parts = ['done', 'incomplete', 'failed', 'interrupted', 'cancelled', 'running'] as const;
const told = [
  'done',
  'incomplete',
  'failed',
  'interrupted',
  'cancelled',
  'running',
  'waiting',
  'setAside',
] as const;

/** How far a list is: a bar whose parts are told apart by words below it, never by colour alone. */
export function BatchBar({ batch: { counts } }: { readonly batch: BatchSummary }) {
  const t = useText();
  const ended = counts.all - counts.waiting - counts.running;
  const widths = { ...counts, done: counts.done - counts.incomplete };
  return (
    <div className="batch-bar">
      <AriaProgressBar
        value={ended}
        maxValue={counts.all}
        valueLabel={t('captures.progress', { ended, all: counts.all })}
        aria-label={t('captures.counts')}
      >
        <span className="batch-track">
          {parts.map((part) => (
            <span
              key={part}
              className="batch-part"
              data-part={part}
              style={{ inlineSize: `${(widths[part] / counts.all) * 100}%` }}
            />
          ))}
        </span>
      </AriaProgressBar>
      <ul className="batch-counts">
        <li className="batch-total">{t('captures.progress', { ended, all: counts.all })}</li>
        {told.map((part) =>
          counts[part] === 0 ? null : (
            <li key={part} data-part={part}>
              {t(`captures.count.${part}`, { count: counts[part] })}
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
