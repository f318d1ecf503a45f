import { FolderOpen, Printer, ReceiptText } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { SealedBundle } from '../../../shared/contract/case-methods.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useAct } from '../../app/use-call.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { formatBytes } from '../../ui/bytes.tsx';
import { Card } from '../../ui/card.tsx';
import { Hash } from '../../ui/hash.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';
import { ReceiptDialog } from '../custody/receipt-dialog.tsx';
import { FingerprintGroups } from '../verify/fingerprint-groups.tsx';
import { CoverSheet } from './cover-sheet.tsx';
import { EarlierBundles } from './earlier-bundles.tsx';
import { StampAgain } from './stamp-again.tsx';

export interface DonePageProps {
  readonly caseId: CaseId;
  readonly sealed: SealedBundle;
  readonly onReceipt: (receipt: Output<'receipt.issue'>) => void;
  readonly onAnother: () => void;
}

/** What was sealed, what to tell the recipient, and what to do now. */
export function DonePage({ caseId, sealed, onReceipt, onAnother }: DonePageProps) {
  const t = useText();
  const intl = useIntl();
  const reveal = useAct('desktop.reveal');
  const [isIssuing, setIssuing] = useState(false);
  return (
    <div className="page hand-over">
      <PageHeader title={t('handover.title')} />
      <div className="stack">
        <Banner tone="success" title={t('handover.done.title')} isAlert>
          <p>
            {t('handover.done.body', {
              items: sealed.items,
              files: sealed.files,
              size: formatBytes(intl, sealed.bytes),
            })}
          </p>
        </Banner>
        {sealed.timestamp === 'failed' && <StampAgain bundle={sealed.bundle} when="failed" />}
        {sealed.extracts.map((part) => (
          <p key={part.exhibit}>{t('extract.goes', part)}</p>
        ))}
        <Card>
          <KeyValueList
            facts={[
              {
                name: t('handover.done.file'),
                value: (
                  <div className="stack stack-s">
                    <bdi dir="ltr" className="mono">
                      {sealed.bundle}
                    </bdi>
                    <div>
                      <Button
                        size="small"
                        icon={FolderOpen}
                        onPress={() => reveal.mutate({ path: sealed.bundle })}
                      >
                        {t('handover.done.reveal')}
                      </Button>
                    </div>
                  </div>
                ),
              },
              { name: t('handover.done.sha256'), value: <Hash value={sealed.sha256} /> },
              { name: t('handover.done.seal'), value: <Hash value={sealed.seal} /> },
              {
                name: t('handover.done.stamp'),
                value: t(`handover.done.stamp.${sealed.timestamp}`),
              },
            ]}
          />
        </Card>
        <Card title={t('handover.done.fingerprint')} lead={t('handover.done.fingerprint.body')}>
          <FingerprintGroups value={sealed.signer} />
        </Card>
        <Card title={t('handover.done.next')}>
          <ol className="next-steps">
            {(['carry', 'tell', 'receipt'] as const).map((id) => (
              <li key={id}>{t(`handover.done.next.${id}`)}</li>
            ))}
          </ol>
          <div className="row next-buttons">
            <Button kind="primary" icon={Printer} onPress={() => window.print()}>
              {t('handover.done.fingerprint.print')}
            </Button>
            <Button icon={ReceiptText} onPress={() => setIssuing(true)}>
              {t('receipt.issue')}
            </Button>
            <Button onPress={onAnother}>{t('handover.done.again')}</Button>
          </div>
        </Card>
        <EarlierBundles caseId={caseId} />
      </div>
      <CoverSheet sealed={sealed} />
      {isIssuing && (
        <ReceiptDialog
          caseId={caseId}
          onClose={() => setIssuing(false)}
          onIssued={(receipt) => {
            setIssuing(false);
            onReceipt(receipt);
          }}
        />
      )}
    </div>
  );
}
