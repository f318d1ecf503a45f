import { useIntl } from 'react-intl';
import type { SealedBundle } from '../../../shared/contract/case-methods.ts';
import { formatBytes } from '../../ui/bytes.tsx';
import { Hash } from '../../ui/hash.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { useText } from '../../ui/text.ts';
import { FingerprintGroups } from '../verify/fingerprint-groups.tsx';

/** The sheet of paper that goes with a bundle; seen only in print. It names no person and nothing from the evidence. */
export function CoverSheet({ sealed }: { readonly sealed: SealedBundle }) {
  const t = useText();
  const intl = useIntl();
  const file = sealed.bundle.split(/[\\/]/u).at(-1);
  return (
    <article className="print-sheet print-only cover-sheet">
      <h2>{t('handover.sheet.title')}</h2>
      <p>{t('handover.sheet.lead')}</p>
      <h3>{t('handover.sheet.fingerprint')}</h3>
      <FingerprintGroups value={sealed.signer} />
      <KeyValueList
        facts={[
          { name: t('handover.done.file'), value: <code>{file}</code> },
          {
            name: t('handover.review.items'),
            value: t('handover.done.body', {
              items: sealed.items,
              files: sealed.files,
              size: formatBytes(intl, sealed.bytes),
            }),
          },
          { name: t('handover.done.sha256'), value: <Hash value={sealed.sha256} canCopy={false} /> },
          { name: t('handover.done.seal'), value: <Hash value={sealed.seal} canCopy={false} /> },
        ]}
      />
      <p>{t('handover.sheet.check')}</p>
      <p className="receipt-sign">{t('handover.sheet.handed')}</p>
      <p className="receipt-sign">{t('handover.sheet.received')}</p>
    </article>
  );
}
