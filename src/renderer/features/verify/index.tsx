import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';

/** Checks a bundle that somebody handed over; needs no vault. */
export function VerifyPage() {
  const t = useText();
  return (
    <div className="page">
      <PageHeader title={t('place.verify')} />
    </div>
  );
}
