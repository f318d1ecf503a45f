import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';

export function CasesPage() {
  const t = useText();
  return (
    <div className="page">
      <PageHeader title={t('place.cases')} />
    </div>
  );
}
