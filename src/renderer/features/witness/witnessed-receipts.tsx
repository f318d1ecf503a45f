import { FileInput } from 'lucide-react';
import { useState } from 'react';
import type { WitnessedReceiptView } from '../../../shared/contract/witness-methods.ts';
import { useCall } from '../../app/use-call.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { Button } from '../../ui/button.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { useText, type TextOf } from '../../ui/text.ts';
import { TakeReceiptDialog } from './receipt-dialog.tsx';

/** The receipts of other people's ledgers that this vault has seen and countersigned. */
export function WitnessedReceipts() {
  const t = useText();
  const { data, error } = useCall('receipt.witnessed', {});
  const [isTaking, setTaking] = useState(false);
  const receipts = data?.receipts ?? [];
  return (
    <div className="stack">
      {error !== null && <ErrorNotice error={error} />}
      {receipts.length === 0 ? (
        <p className="muted">{t('witness.empty')}</p>
      ) : (
        <Table
          label={t('witness.title')}
          rows={receipts}
          rowKey={({ ledger, seq }) => `${ledger} ${seq}`}
          columns={columnsOf(t)}
        />
      )}
      <div>
        <Button icon={FileInput} onPress={() => setTaking(true)}>
          {t('witness.import')}
        </Button>
      </div>
      {isTaking && <TakeReceiptDialog onClose={() => setTaking(false)} />}
    </div>
  );
}

function columnsOf(t: TextOf): readonly Column<WitnessedReceiptView>[] {
  return [
    {
      id: 'from',
      title: t('witness.column.from'),
      isRowHeader: true,
      cell: ({ name, from }) => <Bidi text={name ?? from} />,
    },
    {
      id: 'when',
      title: t('witness.column.when'),
      cell: (one) => <DateTime value={one.receivedAt} />,
    },
    { id: 'entry', title: t('witness.column.entry'), align: 'end', cell: ({ seq }) => seq },
    {
      id: 'ledger',
      title: t('witness.column.ledger'),
      cell: ({ ledger }) => <span className="mono">{ledger.slice(0, 8)}</span>,
    },
  ];
}
