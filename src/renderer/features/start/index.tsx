import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';

export function StartPage() {
  const t = useText();
  return (
    <div className="page">
      <PageHeader title={t('place.start')} />
    </div>
  );
}
export { StartPage as CreatePage };
export { StartPage as UnlockPage };
export { StartPage as RecoverPage };
