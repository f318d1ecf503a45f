import { useMemo } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useCall } from '../../app/use-call.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { Card } from '../../ui/card.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Hash } from '../../ui/hash.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { useText, type TextOf } from '../../ui/text.ts';

type Bundle = Output<'bundle.list'>['bundles'][number];

/** What was sealed in this case before, as its ledger has it. */
export function EarlierBundles({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  const list = useCall('bundle.list', { case: caseId });
  const columns = useMemo(() => columnsOf(t), [t]);
  return (
    <Card title={t('handover.earlier')} className="no-print">
      {list.isError && <ErrorNotice error={list.error} />}
      {list.data?.bundles.length === 0 && <p className="muted">{t('handover.earlier.none')}</p>}
      {list.data !== undefined && list.data.bundles.length > 0 && (
        <Table
          label={t('handover.earlier')}
          columns={columns}
          rows={list.data.bundles}
          rowKey={({ bundle }) => bundle}
        />
      )}
    </Card>
  );
}

function columnsOf(t: TextOf): readonly Column<Bundle>[] {
  return [
    {
      id: 'when',
      title: t('handover.earlier.when'),
      cell: ({ sealedAt }) => <DateTime value={sealedAt} precision="minutes" />,
      isRowHeader: true,
    },
    {
      id: 'recipient',
      title: t('handover.earlier.recipient'),
      cell: ({ recipient }) =>
        recipient === null ? (
          <span className="muted">{t('handover.review.recipient.none')}</span>
        ) : (
          <Bidi text={recipient} reveal />
        ),
    },
    { id: 'items', title: t('handover.earlier.items'), cell: ({ items }) => items, align: 'end' },
    {
      id: 'bundle',
      title: t('handover.earlier.bundle'),
      cell: ({ bundle }) => <code className="small">{bundle}</code>,
    },
    {
      id: 'seal',
      title: t('handover.earlier.seal'),
      cell: ({ seal }) => <Hash value={seal} short />,
    },
    { id: 'entry', title: t('handover.earlier.entry'), cell: ({ seq }) => seq, align: 'end' },
  ];
}
