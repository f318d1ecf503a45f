import { ShieldPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { CaseId, ItemId } from '../../../shared/model/ids.ts';
import { useNavigate } from '../../app/router.tsx';
import { useCall } from '../../app/use-call.ts';
import { useClient } from '../../transport/client-context.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { DropCover } from '../../ui/drop-cover.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Browsings } from '../browse/browsings.tsx';
import { CaptureDialogs } from '../capture/capture-dialogs.tsx';
import { CaptureMenu, type CaptureKind } from '../capture/capture-menu.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { filesOf, placesOf } from './dropped-files.ts';
import { EmptyEvidence } from './empty-evidence.tsx';
import { EvidenceTools } from './evidence-tools.tsx';
import { filterItems, noFilter, tagsOf, type ItemOrder } from './filter-items.ts';
import { IntakeDialog } from './intake-dialog.tsx';
import { ItemCards, type ItemListProps } from './item-cards.tsx';
import { ItemRows } from './item-rows.tsx';
import { ItemTable } from './item-table.tsx';
import { withPasteMade } from '../screens/pasted-made.ts';
import { PreserveButton } from './preserve-button.tsx';
import { useIntake } from './use-intake.ts';
import { usePageWords } from './use-page-words.ts';
import { useWindowDrop } from './use-window-drop.ts';
import { viewsFor, type View } from './views.ts';
import './evidence.css';

/** The evidence of a case. */
export function EvidencePage({ caseId }: { readonly caseId: CaseId }) {
  const t = useText();
  const client = useClient();
  const navigate = useNavigate();
  const list = useCall('item.list', { case: caseId });
  const isClosed = useCall('case.get', { case: caseId }).data?.closed ?? false;
  const [selected, setSelected] = useState<ItemId | null>(null);
  const [capturing, setCapturing] = useState<CaptureKind | null>(null);
  const intake = useIntake(caseId);
  const isOver = useWindowDrop(!isClosed && !intake.isRunning, (dropped, how) => {
    const paths = how === 'drop' ? placesOf(dropped, (file) => client.pathOf(file)) : null;
    if (paths !== null) {
      intake.take({ kind: 'paths', paths });
      return;
    }
    intake.take({
      kind: 'files',
      files: async () =>
        Promise.all(
          (await filesOf(dropped)).map(async (given) => (how === 'paste' ? withPasteMade(given) : given)),
        ),
    });
  });
  const items = list.data?.items;
  const isEmpty = items?.length === 0;
  const align = isEmpty ? 'start' : 'end';
  const preserve = (
    <>
      <PreserveButton onGiven={intake.take} isDisabled={isClosed || intake.isRunning} align={align} />
      <CaptureMenu onChoose={setCapturing} isDisabled={isClosed} align={align} />
    </>
  );
  return (
    <div className="evidence-page" data-inspecting={selected !== null || undefined}>
      <div className="page evidence-main">
        <PageHeader
          title={t('evidence.title')}
          lead={items !== undefined && !isEmpty && t('evidence.count', { count: items.length })}
          actions={!isEmpty && !list.isError && preserve}
        />
        {isClosed && <Banner tone="info" title={t('evidence.preserve.closed')} />}
        <Browsings caseId={caseId} />
        {list.isPending && <Waiting />}
        {list.isError && <ErrorNotice error={list.error} />}
        {isEmpty && <EmptyEvidence action={preserve} />}
        {items !== undefined && items.length > 0 && (
          <ItemList
            items={items}
            selected={selected}
            onSelect={setSelected}
            onOpen={(itemId) => navigate({ name: 'item', caseId, itemId })}
          />
        )}
      </div>
      {selected !== null && (
        <Inspector caseId={caseId} itemId={selected} onClose={() => setSelected(null)} isOpenable />
      )}
      {isOver && (
        <DropCover icon={ShieldPlus} title={t('evidence.drop.title')} body={t('evidence.drop.body')} />
      )}
      <IntakeDialog caseId={caseId} intake={intake} />
      <CaptureDialogs caseId={caseId} open={capturing} onClose={() => setCapturing(null)} />
    </div>
  );
}

function ItemList(props: ItemListProps) {
  const { items } = props;
  const t = useText();
  const { locale } = useIntl();
  const [filter, setFilter] = useState(noFilter);
  const [order, setOrder] = useState<ItemOrder>('ascending');
  const views = viewsFor(items.length);
  const [chosen, setView] = useState<View>(views[0]);
  const view = views.includes(chosen) ? chosen : views[0];
  const pages = usePageWords(items, filter.text.trim() !== '');
  const shown = useMemo(() => filterItems(items, filter, order, pages), [items, filter, order, pages]);
  const tags = useMemo(() => tagsOf(items, locale), [items, locale]);
  return (
    <>
      <EvidenceTools
        filter={filter}
        onFilter={setFilter}
        tags={tags}
        order={order}
        onOrder={setOrder}
        views={views}
        view={view}
        onView={setView}
      />
      <VisuallyHidden>{t('evidence.keys')}</VisuallyHidden>
      {shown.length < items.length && (
        <output className="evidence-shown muted">
          {t('evidence.shown', { shown: shown.length, count: items.length })}
        </output>
      )}
      {shown.length === 0 ? (
        <EmptyState
          icon={ShieldPlus}
          title={t('evidence.filter.nothing')}
          actions={<Button onPress={() => setFilter(noFilter)}>{t('evidence.filter.clear')}</Button>}
        >
          {t('evidence.filter.nothing.body')}
        </EmptyState>
      ) : (
        <Shown {...props} items={shown} view={view} />
      )}
    </>
  );
}

function Shown({ view, ...props }: ItemListProps & { readonly view: View }) {
  if (view === 'list') return <ItemRows {...props} />;
  return view === 'cards' ? <ItemCards {...props} /> : <ItemTable {...props} />;
}
