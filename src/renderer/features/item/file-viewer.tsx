import { FileCheck2, MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import type { ItemDetail } from '../../../shared/model/item.ts';
import { Button } from '../../ui/button.tsx';
import { Bytes } from '../../ui/bytes.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Hash } from '../../ui/hash.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { useText } from '../../ui/text.ts';
import { ExtractDialog } from './extract-dialog.tsx';

export interface FileViewerProps {
  readonly item: ItemDetail;
  /** Says what the item is, where nothing else on the page does. */
  readonly hasFacts: boolean;
}

/** An item that is not shown, and a way to get a copy of it out. */
export function FileViewer({ item, hasFacts }: FileViewerProps) {
  const t = useText();
  const [isExtracting, setExtracting] = useState(false);
  const isChat = item.kind === 'chat';
  return (
    <div className="stack">
      <EmptyState
        icon={isChat ? MessagesSquare : FileCheck2}
        title={t(isChat ? 'transcript.none' : 'file.title')}
        actions={<Button onPress={() => setExtracting(true)}>{t('file.extract')}</Button>}
      >
        {t(isChat ? 'transcript.none.body' : 'file.body')}
      </EmptyState>
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
      {isExtracting && <ExtractDialog item={item} onClose={() => setExtracting(false)} />}
    </div>
  );
}
