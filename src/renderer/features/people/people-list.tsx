import { useCall } from '../../app/use-call.ts';
import { Badge } from '../../ui/badge.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Hash } from '../../ui/hash.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { useText } from '../../ui/text.ts';
import { Waiting } from '../../ui/waiting.tsx';
import './people.css';

/** Everyone with a key to the open vault, with the fingerprint by which others recognise that key. */
export function PeopleList() {
  const t = useText();
  const { data, error, isPending } = useCall('people.list', {});
  if (isPending) return <Waiting />;
  if (error !== null) return <ErrorNotice error={error} />;
  return (
    <ul className="people">
      {data.people.map((person) => (
        <li key={person.id} className="person">
          <span className="person-initials" aria-hidden>
            {person.initials}
          </span>
          <div className="person-words">
            <h3 className="row">
              <Bidi text={person.name} />
              {person.you && <Badge tone="accent">{t('people.you')}</Badge>}
            </h3>
            <KeyValueList
              facts={[
                { name: t('people.role'), value: t(`role.${person.role}`) },
                {
                  name: t('people.organisation'),
                  value:
                    person.organisation === null ? (
                      <span className="muted">{t('people.none')}</span>
                    ) : (
                      <Bidi text={person.organisation} />
                    ),
                },
                { name: t('people.initials'), value: person.initials },
                { name: t('people.since'), value: <DateTime value={person.since} /> },
                { name: t('people.key'), value: <Hash value={person.key} /> },
              ]}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
