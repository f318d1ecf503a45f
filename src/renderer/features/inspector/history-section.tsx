import type { CaseId, ItemId } from '../../../shared/model/ids.ts';
import { hrefOf } from '../../app/route.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { useText } from '../../ui/text.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { EventWords } from '../custody/event-words.tsx';
import { useCaseLog } from '../custody/use-case-log.ts';

export interface HistorySectionProps {
  readonly caseId: CaseId;
  readonly itemId: ItemId;
  readonly exhibit: string;
}

/** What was done with one item, out of the ledger of its case. */
export function HistorySection({ caseId, itemId, exhibit }: HistorySectionProps) {
  const t = useText();
  const log = useCaseLog(caseId);
  if (log.error !== null) return <ErrorNotice error={log.error} />;
  if (log.data === undefined) return <Waiting />;
  const own = log.data.filter((event) => event.item === itemId);
  return (
    <>
      {own.length === 0 && <p className="muted">{t('item.history.none')}</p>}
      <ol className="history">
        {own.map((event) => (
          <li key={event.seq} className="history-entry">
            <EventWords event={event} exhibitOf={() => exhibit} />
            <span className="muted small">
              {t('item.acquired.event.value', { seq: event.seq })}
              {' · '}
              <DateTime value={event.at} />
              {' · '}
              {event.actor.name === null ? t('custody.unknown-person') : <Bidi text={event.actor.name} />}
            </span>
          </li>
        ))}
      </ol>
      <Link href={hrefOf({ name: 'case', caseId, place: 'custody' })}>{t('item.history.all')}</Link>
    </>
  );
}
