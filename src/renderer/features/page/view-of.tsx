import type { PageOverview } from '../../../shared/contract/page-parts.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { ItemDetail } from '../../../shared/model/item.ts';
import { assertNever } from '../../../shared/model/error.ts';
import type { PageView } from '../../app/route.ts';
import { CertificatesView } from './certificates/certificates-view.tsx';
import { ConsoleView } from './console/console-view.tsx';
import { IdentifiersView } from './identifiers/identifiers-view.tsx';
import { LinksView } from './links/links-view.tsx';
import { MissingView } from './missing/missing-view.tsx';
import { NetworkView } from './network/network-view.tsx';
import { PictureView } from './picture/picture-view.tsx';
import { RecordView } from './record/record-view.tsx';
import { SavedView } from './saved/saved-view.tsx';
import { SocketsView } from './sockets/sockets-view.tsx';
import { TextView } from './text/text-view.tsx';

export interface ViewOfProps {
  readonly caseId: CaseId;
  readonly item: ItemDetail;
  readonly page: PageOverview;
  readonly view: PageView;
  readonly at: number | undefined;
  readonly onAt: (at: number | undefined) => void;
}

/** One view of a captured page. */
export function ViewOf({ caseId, item, page, view, at, onAt }: ViewOfProps) {
  const startedAt = page.capture?.startedAt ?? null;
  switch (view) {
    case 'picture':
      return <PictureView item={item} pictures={page.pictures} at={at} onStep={onAt} />;
    case 'text':
      return <TextView item={item.id} lines={page.counts.textLines} at={at} />;
    case 'saved':
      return <SavedView item={item.id} page={page} />;
    case 'network':
      return <NetworkView item={item} startedAt={startedAt} at={at} onAt={onAt} />;
    case 'missing':
      return <MissingView item={item.id} page={page} />;
    case 'certificates':
      return <CertificatesView item={item.id} />;
    case 'console':
      return <ConsoleView item={item.id} startedAt={startedAt} />;
    case 'sockets':
      return <SocketsView item={item.id} events={page.counts.sse} startedAt={startedAt} />;
    case 'links':
      return <LinksView item={item.id} frames={page.frames} at={at} />;
    case 'identifiers':
      return <IdentifiersView caseId={caseId} item={item.id} at={at} />;
    case 'record':
      return <RecordView item={item} page={page} />;
    default:
      return assertNever(view);
  }
}
