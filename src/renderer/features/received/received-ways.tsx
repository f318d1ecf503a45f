import { useIntl } from 'react-intl';
import type { WayStage } from '../../../shared/model/received.ts';
import type { ReceivedBundle } from '../../../shared/model/verdict.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { Card } from '../../ui/card.tsx';
import { formatInstant } from '../../ui/date-time.tsx';
import { Hash } from '../../ui/hash.tsx';
import { useText } from '../../ui/text.ts';

/** What a way needs to be told, from a verdict or from a case of one's own. */
export type Received = Pick<ReceivedBundle, 'exhibit' | 'at' | 'from' | 'verdict' | 'way'> & {
  readonly seq: number;
};

/** The way of every bundle that came from somebody else, up to where it came here; nothing where there is none. */
export function ReceivedWays({ bundles }: { readonly bundles: readonly Received[] }) {
  const t = useText();
  const intl = useIntl();
  if (bundles.length === 0) return null;
  return (
    <Card title={t('way.title')} lead={t('way.lead')}>
      <ul className="stack">
        {bundles.map(({ exhibit, seq, at, from, verdict, way }) => (
          <li key={seq} className="stack stack-s">
            {way === null ? (
              <p className="muted">{t('way.as-file')}</p>
            ) : (
              <ol className="stack stack-s">
                {way.map((stage, index) => (
                  <Stage key={`${stage.seal} ${stage.received?.at ?? ''}`} stage={stage} number={index + 1} />
                ))}
              </ol>
            )}
            <p>
              <strong>
                <Bidi
                  text={t('way.here', {
                    exhibit,
                    from: from ?? t('way.someone'),
                    when: formatInstant(intl, at, 'minutes'),
                  })}
                  reveal
                />
              </strong>{' '}
              {t(`verdict.${verdict}`)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Stage({ stage, number }: { readonly stage: WayStage; readonly number: number }) {
  const t = useText();
  const intl = useIntl();
  const { sealedAt, signer, ledger, exhibits, received } = stage;
  return (
    <li>
      <p>
        {t('way.stage', {
          number,
          when: formatInstant(intl, sealedAt, 'minutes'),
          exhibits,
          events: ledger.events,
        })}
      </p>
      <p className="small">
        <Hash value={signer} />
      </p>
      {received !== undefined && (
        <p className="small">
          <Bidi
            text={t('way.next', {
              when: formatInstant(intl, received.at, 'minutes'),
              from: received.from ?? t('way.someone'),
              exhibit: received.exhibit,
            })}
            reveal
          />{' '}
          {t(`verdict.${received.verdict}`)}
        </p>
      )}
    </li>
  );
}
