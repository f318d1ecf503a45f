import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { PageOverview } from '../../../shared/contract/page-parts.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { ItemDetail } from '../../../shared/model/item.ts';
import { pageViews, type PageView } from '../../app/route.ts';
import { useNavigate } from '../../app/router.tsx';
import { useCall } from '../../app/use-call.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useText } from '../../ui/text.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { FileViewer } from '../item/file-viewer.tsx';
import { countParts, sortRemarks } from './missing/remarks.ts';
import { PageHead } from './page-head.tsx';
import { ViewOf } from './view-of.tsx';
import './picture/picture.css';
import './page.css';
import './page-lists.css';
import './page-parts.css';

export interface PageViewerProps {
  readonly caseId: CaseId;
  readonly item: ItemDetail;
  readonly view: PageView;
  /** The place in that view, from 1. */
  readonly at: number | undefined;
}

/** A captured page: what it is and whether its record is whole, and below that everything the record holds. */
export function PageViewer({ caseId, item, view, at }: PageViewerProps) {
  const t = useText();
  const navigate = useNavigate();
  const query = useCall('page.open', { item: item.id });
  if (query.isPending) return <Waiting />;
  if (query.isError) {
    return (
      <div className="stack">
        <ErrorNotice error={query.error} />
        <FileViewer caseId={caseId} item={item} hasFacts />
      </div>
    );
  }
  const page = query.data;
  const show = (next: PageView, place?: number): void => {
    navigate(
      {
        name: 'item',
        caseId,
        itemId: item.id,
        view: next,
        ...(place === undefined ? {} : { at: place }),
      },
      // Within one view a place is no page of its own: going back leads to the view before.
      { replace: next === view },
    );
  };
  return (
    <div className="page-viewer">
      <PageHead item={item} page={page} onMissing={view === 'missing' ? undefined : () => show('missing')} />
      <Tabs
        orientation="vertical"
        className="page-views"
        selectedKey={view}
        onSelectionChange={(key) => {
          const chosen = pageViews.find((candidate) => candidate === key);
          if (chosen !== undefined && chosen !== view) show(chosen);
        }}
      >
        <TabList aria-label={t('page.views')} className="page-view-list">
          {pageViews.map((id) => (
            <Tab key={id} id={id} className="page-view-tab" data-view={id}>
              <span className="grow">{t(`page.view.${id}`)}</span>
              <Count id={id} page={page} />
            </Tab>
          ))}
        </TabList>
        {pageViews.map((id) => (
          <TabPanel key={id} id={id} className="page-view-panel">
            <ViewOf
              caseId={caseId}
              item={item}
              page={page}
              view={id}
              at={at}
              onAt={(place) => show(id, place)}
            />
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}

/** How much there is in a view, where that is a number worth knowing beforehand. */
function Count({ id, page: { counts, remarks } }: { readonly id: PageView; readonly page: PageOverview }) {
  const intl = useIntl();
  const numbers: Partial<Record<PageView, number>> = {
    network: counts.network,
    missing: counts.failed + countParts(sortRemarks(remarks)),
    certificates: counts.servers,
    console: counts.console,
    sockets: counts.sockets,
    links: counts.links,
  };
  const count = numbers[id];
  if (count === undefined) return null;
  return (
    <span className="page-view-count" data-warn={(id === 'missing' && count > 0) || undefined}>
      {intl.formatNumber(count)}
    </span>
  );
}
