import { Info, Printer } from 'lucide-react';
import { useState } from 'react';
import type { CaseId, ItemId } from '../../../shared/model/ids.ts';
import type { ItemDetail } from '../../../shared/model/item.ts';
import { hrefOf } from '../../app/route.ts';
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
}

/** One item, with its viewer and its inspector. */
export function ItemPage({ caseId, itemId, message }: ItemPageProps) {
  const t = useText();
  const query = useCall('item.get', { item: itemId });
  const [isInspecting, setInspecting] = useState(true);
  const [hasSource, setHasSource] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  const hasInspector = isInspecting && !hasSource && !query.isError;
  const item = query.data;
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
                <Bidi text={item.name} reveal />
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
        <div className="item-viewer">
          {query.isPending && <Waiting />}
          {query.isError && <ErrorNotice error={query.error} />}
          {item !== undefined && (
            <Viewer
              caseId={caseId}
              item={item}
              message={message ?? 1}
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
  readonly message: number;
  readonly onSource: (isShown: boolean) => void;
  /** Nothing stands beside it that says what the item is. */
  readonly isBare: boolean;
}

function Viewer({ caseId, item, message, onSource, isBare }: ViewerProps) {
  if (item.erased) return <ErasedItem item={item} />;
  if (item.transcript !== null) {
    // A search hit elsewhere in the chat, or a new reading of it, starts the viewer anew.
    return (
      <TranscriptViewer
        key={`${message} ${item.derived.length}`}
        item={item}
        at={message}
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
  return <FileViewer caseId={caseId} item={item} hasFacts={isBare} />;
}
