import { useIntl } from 'react-intl';
import type { EventView } from '../../../shared/model/event.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { formatInstant } from '../../ui/date-time.tsx';
import { Hash } from '../../ui/hash.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { useText } from '../../ui/text.ts';

/** Everything that a line of the ledger holds, and what was recorded with it. */
export function EventDetails({ event }: { readonly event: EventView }) {
  const t = useText();
  const intl = useIntl();
  const { clock, details } = event;
  return (
    <div className="event-details">
      <KeyValueList
        facts={[
          { name: t('custody.field.hash'), value: <Hash value={event.hash} /> },
          { name: t('custody.field.type'), value: <code>{event.type}</code> },
          { name: t('custody.field.key'), value: <Hash value={event.actor.key} /> },
          {
            name: t('custody.field.clock'),
            value:
              'offsetMs' in clock
                ? t('custody.clock.checked', {
                    offset: clock.offsetMs,
                    source: clock.source,
                    when: formatInstant(intl, clock.checkedAt, 'seconds'),
                  })
                : t('custody.clock.none'),
          },
          { name: t('custody.field.tool'), value: `${event.tool.name} ${event.tool.version}` },
          {
            name: t('custody.field.mono'),
            value: (
              <>
                {t('custody.mono', { seconds: event.mono / 1000 })}
                <span className="muted small">
                  {' · '}
                  {t('custody.field.boot')} <code>{event.boot}</code>
                </span>
              </>
            ),
          },
          { name: t('custody.field.details'), value: <Recorded details={details} /> },
        ]}
      />
    </div>
  );
}

/** More characters than this stand behind a line that opens them: lists such as the packages of the program. */
const LONG = 600;

function Value({ text }: { readonly text: string }) {
  const t = useText();
  if (text.length <= LONG) return <Bidi text={text} reveal />;
  return (
    <details>
      <summary>{t('custody.long', { count: text.length })}</summary>
      <Bidi text={text} reveal />
    </details>
  );
}

function Recorded({ details }: { readonly details: EventView['details'] }) {
  const t = useText();
  if (details === null) return t('custody.withheld');
  const entries = Object.entries(details);
  if (entries.length === 0) return t('custody.no-details');
  return (
    <ul className="event-recorded">
      {entries.map(([name, value]) => (
        <li key={name}>
          <code className="muted">{name}</code>{' '}
          <Value text={typeof value === 'string' ? value : JSON.stringify(value)} />
        </li>
      ))}
    </ul>
  );
}
