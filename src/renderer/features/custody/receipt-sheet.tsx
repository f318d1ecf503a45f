import type { Output } from '../../../shared/contract/index.ts';
import { timestamp } from '../../../shared/model/ids.ts';
import { DateTime } from '../../ui/date-time.tsx';
import { Hash } from '../../ui/hash.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { useText } from '../../ui/text.ts';
import { ReceiptWords } from '../witness/receipt-words.tsx';
import { ReceiptQr } from './receipt-qr.tsx';

/** A receipt as a sheet of paper: readable, and complete enough to be typed in again or read by a camera. */
export function ReceiptSheet({ receipt }: { readonly receipt: Output<'receipt.issue'> }) {
  const t = useText();
  const { ledger, seq, hash, text, words } = receipt;
  return (
    <article className="print-sheet receipt-sheet" aria-labelledby="receipt-title">
      <h2 id="receipt-title">{t('receipt.sheet.title')}</h2>
      <p>{t('receipt.sheet.lead', { seq })}</p>
      <KeyValueList
        facts={[
          { name: t('receipt.sheet.ledger'), value: <code>{ledger}</code> },
          { name: t('receipt.sheet.entry'), value: seq },
          { name: t('receipt.sheet.time'), value: <DateTime value={timeOf(text)} /> },
          { name: t('receipt.sheet.hash'), value: <Hash value={hash} canCopy={false} /> },
        ]}
      />
      <div className="receipt-both">
        <figure className="grow">
          <figcaption>{t('receipt.sheet.text')}</figcaption>
          <pre className="receipt-text" dir="ltr">
            {text}
          </pre>
        </figure>
        <figure>
          <figcaption>{t('receipt.sheet.qr')}</figcaption>
          <ReceiptQr text={text} />
        </figure>
      </div>
      <ReceiptWords words={words} />
      <p className="small">{t('receipt.sheet.use')}</p>
      <p className="receipt-sign">{t('receipt.sheet.received')}</p>
    </article>
  );
}

/** The time is the fifth line of a receipt (docs/formats/ledger.md). */
function timeOf(receipt: string): string | null {
  const time = timestamp.safeParse(receipt.split('\n')[4]);
  return time.success ? time.data : null;
}
