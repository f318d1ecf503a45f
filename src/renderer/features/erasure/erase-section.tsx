import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ItemDetail } from '../../../shared/model/item.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import { EraseDialog } from './erase-dialog.tsx';

/** The way to erase an item, at the end of everything that is recorded of it. */
export function EraseSection({ item }: { readonly item: ItemDetail }) {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  return (
    <div className="stack stack-s">
      <p className="small muted">{t('erasure.warn.gone')}</p>
      <div>
        <Button kind="danger" size="small" icon={Trash2} onPress={() => setAsking(true)}>
          {t('erasure.do', { exhibit: item.exhibit })}
        </Button>
      </div>
      {isAsking && <EraseDialog item={item} onClose={() => setAsking(false)} />}
    </div>
  );
}
