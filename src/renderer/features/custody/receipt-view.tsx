import { Download, Printer } from 'lucide-react';
import type { Output } from '../../../shared/contract/index.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';
import { ReceiptSheet } from './receipt-sheet.tsx';
import { saveText } from './save-text.ts';
import './custody.css';

export interface ReceiptViewProps {
  readonly receipt: Output<'receipt.issue'>;
  readonly onClose: () => void;
}

/** A receipt that was just given: to be printed, or kept as a file. Takes the place of the page it was asked for on. */
export function ReceiptView({ receipt, onClose }: ReceiptViewProps) {
  const t = useText();
  const { seq, text } = receipt;
  return (
    <div className="page page-narrow">
      <PageHeader
        title={t('receipt.title')}
        lead={t('receipt.ready', { seq })}
        actions={
          <>
            <Button kind="primary" icon={Printer} onPress={() => window.print()}>
              {t('action.print')}
            </Button>
            <Button
              icon={Download}
              onPress={() => saveText(t('receipt.file-name', { seq: String(seq) }), text)}
            >
              {t('receipt.save')}
            </Button>
            <Button onPress={onClose}>{t('action.done')}</Button>
          </>
        }
      />
      <div className="card">
        <ReceiptSheet receipt={receipt} />
      </div>
    </div>
  );
}
