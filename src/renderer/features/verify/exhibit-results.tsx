import { CircleCheck, OctagonX } from 'lucide-react';
import { useMemo } from 'react';
import { itemKind } from '../../../shared/model/item.ts';
import type { VerificationReport, VerifiedExhibit } from '../../../shared/model/verdict.ts';
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
      title: t('evidence.column.name'),
      cell: ({ name, kind, withheld }) => {
        const known = itemKind.safeParse(kind);
        return (
          <>
            <Bidi text={name} reveal />
            <div className="muted small">
              {known.success ? t(`kind.${known.data}`) : <Bidi text={kind} />}
              {withheld && ` · ${t('verify.exhibits.withheld')}`}
            </div>
          </>
        );
      },
    },
    {
      id: 'size',
      title: t('evidence.column.size'),
      cell: ({ bytes }) => (
        <span className="nowrap">
          <Bytes value={bytes} />
        </span>
      ),
      align: 'end',
    },
    {
      id: 'acquired',
      title: t('evidence.column.acquired'),
      cell: ({ acquiredAt }) => <DateTime value={acquiredAt} precision="minutes" />,
    },
    {
      id: 'hash',
      title: t('evidence.column.hash'),
      cell: ({ sha256 }) => <Hash value={sha256} short />,
    },
    {
      id: 'derived',
      title: t('verify.exhibits.derived.title'),
      cell: ({ derived }) => t('verify.exhibits.derived', { count: derived }),
    },
  ];
}
