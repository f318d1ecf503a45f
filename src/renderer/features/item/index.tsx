import { Info, Printer } from 'lucide-react';
import { useState } from 'react';
import type { CaseId, ItemId } from '../../../shared/model/ids.ts';
import type { ItemDetail } from '../../../shared/model/item.ts';
import { hrefOf, type PageView } from '../../app/route.ts';
import { useCall } from '../../app/use-call.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { ErasedItem } from '../erasure/erased-item.tsx';
import { CoveredImage } from '../image/covered-image.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { PageViewer } from '../page/page-viewer.tsx';
import { SeriesLinks } from '../screens/series-links.tsx';
import { TranscriptViewer } from '../transcript/transcript-viewer.tsx';
import { FileViewer } from './file-viewer.tsx';
import { KindSign } from './kind-sign.tsx';
import { PrintDialog } from './print-dialog.tsx';
import './item.css';

export interface ItemPageProps {
  readonly caseId: CaseId;
  readonly itemId: ItemId;
  /** The message to open a transcript at, from 1. */
  readonly message?: number;
  /** What to show of a captured page, and the place in it, from 1. */
  readonly view?: PageView;
  readonly at?: number;
}

/** One item, with its viewer and its inspector. */
export function ItemPage({ caseId, itemId, message, view, at }: ItemPageProps) {
  const t = useText();
  const query = useCall('item.get', { item: itemId });
  const [inspecting, setInspecting] = useState<boolean | null>(null);
  const [hasSource, setHasSource] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  const item = query.data;
  const isPage = item?.kind === 'page' && !item.erased;
  // The viewer of a page says most of it itself, and needs the width.
  const isInspecting = inspecting ?? !isPage;
  const hasInspector = isInspecting && !hasSource && !query.isError;
  return (
    <div className="item-page" data-inspecting={hasInspector || undefined}>
      <div className="item-main">
        <PageHeader
          eyebrow={<Link href={hrefOf({ name: 'case', caseId, place: 'evidence' })}>{t('item.back')}</Link>}
          title={item === undefined ? t('item.title') : item.exhibit}
          lead={
            item !== undefined && (
              <span className="item-lead">
                <KindSign kind={item.kind} />
                {!isPage && <Bidi text={item.name} reveal />}
              </span>
            )
          }
          actions={
            <>
              {item !== undefined && item.transcript !== null && !item.erased && (
                <>
                  <Button size="small" icon={Printer} onPress={() => setPrinting(true)}>
                    {t('print.action')}
                  </Button>
                  <Link button="secondary" href={hrefOf({ name: 'compare', caseId, itemId })}>
                    {t('compare.action')}
                  </Link>
                </>
              )}
              {!isInspecting && !hasSource && !query.isError && (
                <Button size="small" icon={Info} onPress={() => setInspecting(true)}>
                  {t('item.inspector.show')}
                </Button>
              )}
            </>
          }
        />
        {item?.series !== undefined && <SeriesLinks caseId={caseId} series={item.series} />}
        <div className="item-viewer">
          {query.isPending && <Waiting />}
          {query.isError && <ErrorNotice error={query.error} />}
          {item !== undefined && (
            <Viewer
              caseId={caseId}
              item={item}
              message={message}
              view={view}
              at={at}
              onSource={setHasSource}
              isBare={!hasInspector}
            />
          )}
        </div>
      </div>
      {isPrinting && item !== undefined && <PrintDialog item={item} onClose={() => setPrinting(false)} />}
      {hasInspector && <Inspector caseId={caseId} itemId={itemId} onClose={() => setInspecting(false)} />}
    </div>
  );
}

interface ViewerProps {
  readonly caseId: CaseId;
  readonly item: ItemDetail;
  readonly message: number | undefined;
  readonly view: PageView | undefined;
  readonly at: number | undefined;
  readonly onSource: (isShown: boolean) => void;
  /** Nothing stands beside it that says what the item is. */
  readonly isBare: boolean;
}

function Viewer({ caseId, item, message, view, at, onSource, isBare }: ViewerProps) {
  if (item.erased) return <ErasedItem item={item} />;
  if (item.transcript !== null) {
    // A search hit elsewhere in the chat, or a new reading of it, starts the viewer anew.
    return (
      <TranscriptViewer
        key={`${message ?? 1} ${item.derived.length}`}
        item={item}
        at={message ?? 1}
        onSource={onSource}
      />
    );
  }
  if (item.kind === 'image') {
    return (
      <CoveredImage
        item={item.id}
        member={null}
        exhibit={item.exhibit}
        width={item.image?.width ?? null}
        height={item.image?.height ?? null}
        bytes={item.bytes}
      />
    );
  }
  if (item.kind === 'page')
    return <PageViewer caseId={caseId} item={item} view={view ?? 'picture'} at={at} />;
  return <FileViewer caseId={caseId} item={item} hasFacts={isBare} />;
}
