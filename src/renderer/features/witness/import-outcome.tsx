import { Download } from 'lucide-react';
import type { ImportedReceipt } from '../../../shared/contract/witness-methods.ts';
import { assertNever } from '../../../shared/model/error.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Hash } from '../../ui/hash.tsx';
import { useText, type TextOf } from '../../ui/text.ts';
import { saveText } from '../custody/save-text.ts';

/** What became of a receipt that was taken in, and what to give back for it. */
export function ImportOutcome({ outcome }: { readonly outcome: ImportedReceipt }) {
  const t = useText();
  return (
    <>
      <Banner tone="success" title={told(t, outcome)} isAlert />
      {outcome.kind === 'witnessed' && (
        <>
          {outcome.confirmed === 'not-yet' && (
            <Banner tone="warning" title={t('witness.done.key')}>
              <Hash value={outcome.key} />
            </Banner>
          )}
          <p>{t('witness.done.give')}</p>
          <pre className="receipt-text" dir="ltr">
            {outcome.countersignature}
          </pre>
          <div>
            <Button
              icon={Download}
              onPress={() =>
                saveText(t('witness.file-name', { seq: String(outcome.seq) }), outcome.countersignature)
              }
            >
              {t('witness.done.save')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function told(t: TextOf, outcome: ImportedReceipt): string {
  const { seq } = outcome;
  switch (outcome.kind) {
    case 'own':
      return t('witness.done.own', { seq });
    case 'countersigned':
      return t('witness.done.countersigned', { seq });
    case 'witnessed':
      if (outcome.seenBefore) return t('witness.done.again', { seq });
      return outcome.continues === null
        ? t('witness.done.first', { seq })
        : t('witness.done.continues', { seq, before: outcome.continues.seq });
    default:
      return assertNever(outcome);
  }
}
