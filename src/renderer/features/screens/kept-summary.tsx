import type { AddedItem } from '../../../shared/contract/item-methods.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { hrefOf } from '../../app/route.ts';
import { Banner } from '../../ui/banner.tsx';
import { Link } from '../../ui/link.tsx';
import { useText } from '../../ui/text.ts';

export interface KeptSummaryProps {
  readonly caseId: CaseId;
  readonly items: readonly AddedItem[];
}

/** Under which numbers a series is kept. */
export function KeptSummary({ caseId, items }: KeptSummaryProps) {
  const t = useText();
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return null;
  const values = { first: first.exhibit, last: last.exhibit };
  return (
    <>
      <Banner tone="success" title={t('screens.kept', { count: items.length })}>
        <p>{t(items.length === 1 ? 'screens.kept.as-one' : 'screens.kept.as', values)}</p>
      </Banner>
      <p>
        <Link button="secondary" href={hrefOf({ name: 'item', caseId, itemId: first.id })}>
          {t('capture.page.open', { exhibit: first.exhibit })}
        </Link>
      </p>
    </>
  );
}
