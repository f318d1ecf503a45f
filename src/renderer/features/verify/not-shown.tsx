import type { VerificationReport } from '../../../shared/model/verdict.ts';
import { Card } from '../../ui/card.tsx';
import { useText } from '../../ui/text.ts';

/** What no check of a bundle can show, whatever its verdict. Stands below every one of them. */
export function NotShown({ report }: { readonly report: VerificationReport }) {
  const t = useText();
  return (
    <Card title={t('verify.not-shown')}>
      <ul className="not-shown">
        {(['author', 'account', 'before', 'clock'] as const).map((id) => (
          <li key={id}>{t(`verify.not-shown.${id}`)}</li>
        ))}
        <li>{t('verify.not-shown.left-out', { leftOut: report.declared.leftOut })}</li>
        <li>{t('verify.not-shown.renderings')}</li>
        <li>{t('verify.not-shown.dates')}</li>
      </ul>
    </Card>
  );
}
