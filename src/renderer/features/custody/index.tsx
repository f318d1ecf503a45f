import { Clock, PackagePlus, ReceiptText } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useCall } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { ReceiveDialog } from '../received/receive-dialog.tsx';
import { ReceivedWays } from '../received/received-ways.tsx';
import { ClockDialog } from './clock-dialog.tsx';
import { CaseWitnesses } from '../witness/case-witnesses.tsx';
import { CustodyLog } from './custody-log.tsx';
import { ReceiptView } from './receipt-view.tsx';
import { ReceiptDialog } from './receipt-dialog.tsx';
import { useCaseLog } from './use-case-log.ts';
import './custody.css';

/** Everything that was done in a case. */
export function CustodyPage({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  const log = useCaseLog(caseId);
  const items = useCall('item.list', { case: caseId }).data?.items ?? [];
  const received = useCall('bundle.received', { case: caseId }).data?.bundles ?? [];
  const [dialog, setDialog] = useState<'clock' | 'receive' | null>(null);
  const [isIssuing, setIssuing] = useState(false);
  const [receipt, setReceipt] = useState<Output<'receipt.issue'> | null>(null);
  useFocusAfter(receipt === null ? 'log' : 'receipt');
  if (receipt !== null) return <ReceiptView receipt={receipt} onClose={() => setReceipt(null)} />;
  return (
    <div className="page custody-page">
      <PageHeader
        title={t('custody.title')}
        lead={t('custody.lead')}
        actions={
          <>
            <Button icon={Clock} onPress={() => setDialog('clock')}>
              {t('clock.check')}
            </Button>
            <Button icon={PackagePlus} onPress={() => setDialog('receive')}>
              {t('receive.action')}
            </Button>
            <Button kind="primary" icon={ReceiptText} onPress={() => setIssuing(true)}>
              {t('receipt.issue')}
            </Button>
          </>
        }
      />
      {log.isPending && <Waiting />}
      {log.isError && <ErrorNotice error={log.error} />}
      <ReceivedWays bundles={received} />
      <CaseWitnesses caseId={caseId} />
      {log.data !== undefined && <CustodyLog caseId={caseId} events={log.data} items={items} />}
      {dialog === 'clock' && <ClockDialog caseId={caseId} onClose={() => setDialog(null)} />}
      {dialog === 'receive' && <ReceiveDialog caseId={caseId} onClose={() => setDialog(null)} />}
      {isIssuing && (
        <ReceiptDialog
          caseId={caseId}
          onClose={() => setIssuing(false)}
          onIssued={(issued) => {
            setIssuing(false);
            setReceipt(issued);
          }}
        />
      )}
    </div>
  );
}
