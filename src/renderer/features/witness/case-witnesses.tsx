import { FileInput, FileOutput, Phone } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useCall } from '../../app/use-call.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { Button } from '../../ui/button.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Hash } from '../../ui/hash.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { useText, type TextOf } from '../../ui/text.ts';
import { LinesDialog } from './lines-dialog.tsx';
import { TakeReceiptDialog } from './receipt-dialog.tsx';
import { WordsDialog } from './words-dialog.tsx';

/** Who has countersigned receipts of a case, and what a witness needs. */
export function CaseWitnesses({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  const { data, error } = useCall('receipt.countersignatures', { case: caseId });
  const [asked, setAsked] = useState<'take' | 'lines' | 'words' | null>(null);
  const given = data?.countersignatures ?? [];
  const close = (): void => setAsked(null);
  return (
    <div className="case-witnesses no-print">
      <Fold title={t('witnesses.title')} aside={given.length} level={2}>
        <p>{t('witnesses.lead')}</p>
        {error !== null && <ErrorNotice error={error} />}
        {given.length === 0 ? (
          <p className="muted">{t('witnesses.empty')}</p>
        ) : (
          <Table
            label={t('witnesses.title')}
            rows={given}
            rowKey={({ seq, countersigner }) => `${seq} ${countersigner}`}
            columns={columnsOf(t)}
          />
        )}
        <div className="row">
          <Button icon={FileInput} onPress={() => setAsked('take')}>
            {t('witness.import')}
          </Button>
          <Button icon={FileOutput} onPress={() => setAsked('lines')}>
            {t('witnesses.lines')}
          </Button>
          <Button icon={Phone} onPress={() => setAsked('words')}>
            {t('receipt.words.check')}
          </Button>
        </div>
      </Fold>
      {asked === 'take' && <TakeReceiptDialog onClose={close} />}
      {asked === 'lines' && <LinesDialog caseId={caseId} since={given.at(-1)?.seq ?? null} onClose={close} />}
      {asked === 'words' && <WordsDialog caseId={caseId} onClose={close} />}
    </div>
  );
}

type Given = Output<'receipt.countersignatures'>['countersignatures'][number];

function columnsOf(t: TextOf): readonly Column<Given>[] {
  return [
    {
      id: 'who',
      title: t('witness.column.countersigner'),
      isRowHeader: true,
      cell: ({ name, countersigner }) =>
        name === null ? <Hash value={countersigner} short /> : <Bidi text={name} />,
    },
    { id: 'entry', title: t('witness.column.entry'), align: 'end', cell: ({ seq }) => seq },
    {
      id: 'when',
      title: t('witness.column.when'),
      cell: ({ countersignedAt }) => <DateTime value={countersignedAt} />,
    },
  ];
}
