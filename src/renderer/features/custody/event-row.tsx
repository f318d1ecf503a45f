import { ChevronRight } from 'lucide-react';
import type { EventView } from '../../../shared/model/event.ts';
import { itemId, type CaseId } from '../../../shared/model/ids.ts';
import { hrefOf } from '../../app/route.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { Button } from '../../ui/button.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { Link } from '../../ui/link.tsx';
import { useText } from '../../ui/text.ts';
import { EventDetails } from './event-details.tsx';
import { EventWords, type ExhibitOf } from './event-words.tsx';

export interface EventRowProps {
  readonly caseId: CaseId;
  readonly event: EventView;
  readonly exhibitOf: ExhibitOf;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One event of the log: its number, when, who, what happened, and on request everything the ledger holds of it. */
export function EventRow({ caseId, event, exhibitOf, isOpen, onToggle }: EventRowProps) {
  const t = useText();
  const { seq, at, actor } = event;
  const exhibit = event.item === null ? null : exhibitOf(event.item);
  return (
    <>
      <div className="event-line">
        <span className="event-number">{seq}</span>
        <span className="event-when">
          <DateTime value={at} />
          <span className="muted small">{t('time.utc', { time: at.slice(0, 19).replace('T', ' ') })}</span>
        </span>
        <span className="event-who">
          {actor.name === null ? t('custody.unknown-person') : <Bidi text={actor.name} />}
          <span className="muted small">{t(`role.${actor.role}`)}</span>
        </span>
        <span className="event-what">
          <EventWords event={event} exhibitOf={exhibitOf} />
          {exhibit !== null && event.item !== null && (
            <Link
              href={hrefOf({ name: 'item', caseId, itemId: itemId.parse(event.item) })}
              className="event-exhibit"
            >
              {t('evidence.card.open', { exhibit })}
            </Link>
          )}
        </span>
        <Button
          kind="quiet"
          size="small"
          icon={ChevronRight}
          className="event-toggle"
          aria-expanded={isOpen}
          onPress={onToggle}
        >
          <span className="visually-hidden">{t('custody.expand', { seq })}</span>
        </Button>
      </div>
      {isOpen && <EventDetails event={event} />}
    </>
  );
}
