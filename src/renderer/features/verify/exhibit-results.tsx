import { CircleCheck, OctagonX } from 'lucide-react';
import { useMemo } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import { itemKind } from '../../../shared/model/item.ts';
import type { ExtractSummary, VerificationReport, VerifiedExhibit } from '../../../shared/model/verdict.ts';
import { Badge } from '../../ui/badge.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { Bytes } from '../../ui/bytes.tsx';
import { Card } from '../../ui/card.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { Hash } from '../../ui/hash.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { useText, type TextOf } from '../../ui/text.ts';
import { compareExhibits } from '../evidence/exhibit-order.ts';

/** More than a table can hold are cut off; those that are not sound come first, so that none of them is. */
const SHOWN = 2000;

/** So many runs of withheld messages are named one by one. */
const RUNS = 12;

/** The exhibits of a bundle, each with whether it is as it was sealed. */
export function ExhibitResults({ report }: { readonly report: VerificationReport }) {
  const t = useText();
  const { exhibits, declared } = report;
  const columns = useMemo(() => columnsOf(t), [t]);
  const rows = useMemo(
    () =>
      exhibits
        .toSorted((a, b) => Number(a.sound) - Number(b.sound) || compareExhibits(a.exhibit, b.exhibit))
        .slice(0, SHOWN),
    [exhibits],
  );
  return (
    <Card
      title={t('verify.exhibits')}
      lead={t('verify.exhibits.declared', {
        declared: declared.exhibits,
        included: declared.included,
        leftOut: declared.leftOut,
        erased: declared.erased,
        withheld: declared.withheldDetails,
      })}
    >
      <Table
        label={t('verify.exhibits')}
        columns={columns}
        rows={rows}
        rowKey={({ exhibit }) => exhibit}
        empty={t('verify.exhibits.none')}
      />
      {exhibits.length > SHOWN && (
        <p className="muted">{t('intake.refused.more', { count: exhibits.length - SHOWN })}</p>
      )}
    </Card>
  );
}

function columnsOf(t: TextOf): readonly Column<VerifiedExhibit>[] {
  return [
    {
      id: 'exhibit',
      title: t('evidence.column.exhibit'),
      cell: ({ exhibit }) => (
        <strong className="nowrap">
          <Bidi text={exhibit} />
        </strong>
      ),
      isRowHeader: true,
    },
    {
      id: 'result',
      title: t('verify.exhibits.result'),
      cell: ({ sound }) => (
        <Badge tone={sound ? 'good' : 'bad'} icon={sound ? CircleCheck : OctagonX}>
          {t(sound ? 'verify.exhibits.sound' : 'verify.exhibits.unsound')}
        </Badge>
      ),
    },
    {
      id: 'name',
      title: t('verify.exhibits.item'),
      cell: (exhibit) => <Described exhibit={exhibit} />,
    },
    {
      id: 'derived',
      title: t('verify.exhibits.derived.title'),
      cell: ({ derived }) => t('verify.exhibits.derived', { count: derived }),
    },
  ];
}

/** What an exhibit is, and the hash of its original in full: in a row of its own it would be cut off on paper and when zoomed in. */
function Described({ exhibit }: { readonly exhibit: VerifiedExhibit }) {
  const t = useText();
  const intl = useIntl();
  const { name, kind, withheld, bytes, acquiredAt, sha256, extract } = exhibit;
  const known = itemKind.safeParse(kind);
  return (
    <div className="exhibit-described">
      <Bidi text={name} reveal />
      <p className="muted small">
        {known.success ? t(`kind.${known.data}`) : <Bidi text={kind} />}
        {withheld && ` · ${t('verify.exhibits.withheld')}`}
        {' · '}
        <Bytes value={bytes} />
        {' · '}
        {t('verify.exhibits.acquired')} <DateTime value={acquiredAt} precision="minutes" />
      </p>
      {extract !== undefined && <p className="small">{extractWords(t, intl, extract)}</p>}
      <p className="small">
        <span className="visually-hidden">{t('evidence.column.hash')}</span>
        <Hash value={sha256} />
      </p>
    </div>
  );
}

/** How much of a chat is here, and where the messages that are not would stand. */
function extractWords(t: TextOf, intl: IntlShape, { disclosed, messages, runs }: ExtractSummary): string {
  const withheld = runs.filter((run) => !run.disclosed);
  const places = withheld
    .slice(0, RUNS)
    .map(({ from, to }) =>
      from === to ? intl.formatNumber(from) : `${intl.formatNumber(from)}–${intl.formatNumber(to)}`,
    );
  const more = withheld.length - places.length;
  if (more > 0) places.push(t('intake.refused.more', { count: more }));
  return t('verify.exhibits.extract', { disclosed, messages, withheld: places.join(', ') });
}
