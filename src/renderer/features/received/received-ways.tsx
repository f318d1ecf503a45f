import { useIntl } from 'react-intl';
import { roles } from '../../../shared/model/person.ts';
import type { ReceivedBundle } from '../../../shared/model/verdict.ts';
import { Badge } from '../../ui/badge.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { Card } from '../../ui/card.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { Hash } from '../../ui/hash.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { useText, type TextOf } from '../../ui/text.ts';
import { stepsOf, type WayStep } from './way-steps.ts';
import './received.css';

/** What a way needs to be told, from a verdict or from a case of one's own. */
export type Received = Pick<ReceivedBundle, 'exhibit' | 'at' | 'from' | 'verdict' | 'way'> & {
  readonly seq: number;
};

const tones = { intact: 'good', altered: 'bad', unproven: 'warn' } as const;

/** The way of every bundle that came from somebody else, step by step, up to where it came here; nothing where there is none. */
export function ReceivedWays({ bundles }: { readonly bundles: readonly Received[] }) {
  const t = useText();
  const intl = useIntl();
  if (bundles.length === 0) return null;
  const columns = columnsOf(t, (words) => intl.formatList(words));
  return (
    <Card title={t('way.title')} lead={t('way.lead')}>
      <div className="stack stack-l">
        {bundles.map((bundle) => (
          <section key={bundle.seq} className="stack stack-s">
            <h3>{t('way.of', { exhibit: bundle.exhibit })}</h3>
            {bundle.way === null && <p className="muted">{t('way.as-file')}</p>}
            <Table
              label={t('way.of', { exhibit: bundle.exhibit })}
              columns={columns}
              rows={stepsOf(bundle)}
              rowKey={({ number }) => String(number)}
            />
          </section>
        ))}
      </div>
    </Card>
  );
}

function columnsOf(t: TextOf, listed: (words: readonly string[]) => string): readonly Column<WayStep>[] {
  return [
    { id: 'number', title: t('way.column.number'), cell: ({ number }) => number },
    {
      id: 'what',
      title: t('way.column.what'),
      isRowHeader: true,
      cell: (step) => <What step={step} />,
    },
    {
      id: 'when',
      title: t('way.column.when'),
      cell: ({ at }) => (
        <span className="way-when">
          <DateTime value={at} precision="minutes" />
        </span>
      ),
    },
    {
      id: 'who',
      title: t('way.column.who'),
      cell: (step) =>
        step.kind === 'sealed' ? (
          <>
            <Hash value={step.signer} short />
            {step.roles.length > 0 && (
              <div className="muted small">{listed(step.roles.map((role) => roleWords(t, role)))}</div>
            )}
          </>
        ) : (
          <Bidi text={step.from ?? t('way.someone')} reveal />
        ),
    },
  ];
}

function What({ step }: { readonly step: WayStep }) {
  const t = useText();
  if (step.kind === 'received') {
    return (
      <>
        {t(step.isHere ? 'way.received.here' : 'way.received', { exhibit: step.exhibit })}
        <div className="row row-tight small">
          <span className="muted">{t('way.check')}</span>
          <Badge tone={tones[step.verdict]}>{t(`verdict.${step.verdict}`)}</Badge>
        </div>
      </>
    );
  }
  return (
    <>
      {t('way.sealed')}
      <div className="muted small">
        {t('way.sealed.holds', { exhibits: step.exhibits, events: step.events })}
      </div>
    </>
  );
}

/** A role in words; one that has none here keeps its name. */
function roleWords(t: TextOf, role: string): string {
  const known = roles.find((one) => one === role);
  return known === undefined ? role : t(`role.${known}`);
}
