import { FileCheck2, MessagesSquare, PackageCheck } from 'lucide-react';
import { useState } from 'react';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { ItemDetail } from '../../../shared/model/item.ts';
import { useCall } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { Bytes } from '../../ui/bytes.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Hash } from '../../ui/hash.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { useText } from '../../ui/text.ts';
import { ReceivedWays } from '../received/received-ways.tsx';
import { ColumnsDialog } from './columns-dialog.tsx';
import { ExtractDialog } from './extract-dialog.tsx';

export interface FileViewerProps {
  readonly caseId: CaseId;
  readonly item: ItemDetail;
  /** Says what the item is, where nothing else on the page does. */
  readonly hasFacts: boolean;
}

const signs = { file: FileCheck2, chat: MessagesSquare, received: PackageCheck } as const;
const titles = { file: 'file.title', chat: 'transcript.none', received: 'file.received' } as const;
const bodies = {
  file: 'file.body',
  chat: 'transcript.none.body',
  received: 'file.received.body',
} as const;

/** An item that is not shown, and a way to get a copy of it out. */
export function FileViewer({ caseId, item, hasFacts }: FileViewerProps) {
  const t = useText();
  const [isExtracting, setExtracting] = useState(false);
  const [isNaming, setNaming] = useState(false);
  const isText = item.mediaType.startsWith('text/');
  const received = useCall('bundle.received', { case: caseId }).data?.bundles ?? [];
  const own = received.filter((bundle) => bundle.item === item.id);
  const kind = own.length > 0 ? 'received' : item.kind === 'chat' ? 'chat' : 'file';
  return (
    <div className="stack">
      <EmptyState
        icon={signs[kind]}
        title={t(titles[kind])}
        actions={
          <>
            {isText && <Button onPress={() => setNaming(true)}>{t('columns.action')}</Button>}
            <Button onPress={() => setExtracting(true)}>{t('file.extract')}</Button>
          </>
        }
      >
        {t(bodies[kind])}
      </EmptyState>
      <ReceivedWays bundles={own} />
      {hasFacts && (
        <Card>
          <KeyValueList
            facts={[
              { name: t('item.type'), value: <code>{item.mediaType}</code> },
              { name: t('item.size'), value: <Bytes value={item.bytes} /> },
              { name: t('item.hash'), value: <Hash value={item.sha256} /> },
            ]}
          />
        </Card>
      )}
      {isNaming && <ColumnsDialog item={item} onClose={() => setNaming(false)} />}
      {isExtracting && <ExtractDialog item={item} onClose={() => setExtracting(false)} />}
    </div>
  );
}
