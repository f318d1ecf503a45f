import type { CaseId } from '../../../shared/model/ids.ts';
import type { PictureSeries } from '../../../shared/model/how-made.ts';
import { hrefOf } from '../../app/route.ts';
import { useCall } from '../../app/use-call.ts';
import { Link } from '../../ui/link.tsx';
import { useText } from '../../ui/text.ts';
import './series.css';

export interface SeriesLinksProps {
  readonly caseId: CaseId;
  readonly series: PictureSeries;
}

/** Where a picture stands in its series, and the way to the ones before and after it. */
export function SeriesLinks({ caseId, series }: SeriesLinksProps) {
  const t = useText();
  const items = useCall('item.list', { case: caseId }).data?.items ?? [];
  const at = (place: number) =>
    items.find((item) => item.series?.id === series.id && item.series.place === place);
  const before = at(series.place - 1);
  const after = at(series.place + 1);
  return (
    <nav className="series" aria-label={t('made.series')}>
      {before !== undefined && (
        <Link button="secondary" href={hrefOf({ name: 'item', caseId, itemId: before.id })}>
          {t('made.series.previous')}
        </Link>
      )}
      <span>{t('made.series.value', { ...series, name: `\u2068${series.name}\u2069` })}</span>
      {after !== undefined && (
        <Link button="secondary" href={hrefOf({ name: 'item', caseId, itemId: after.id })}>
          {t('made.series.next')}
        </Link>
      )}
    </nav>
  );
}
