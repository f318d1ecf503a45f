import { File, Globe, Image, MessagesSquare } from 'lucide-react';
import type { ItemKind } from '../../../shared/model/item.ts';
import { useText } from '../../ui/text.ts';

const icons = { chat: MessagesSquare, image: Image, page: Globe, file: File } as const;

/** The kind of an item: its sign and its word. */
export function KindSign({ kind }: { readonly kind: ItemKind }) {
  const t = useText();
  const Icon = icons[kind];
  return (
    <span className="kind-sign">
      <Icon size={18} />
      {t(`kind.${kind}`)}
    </span>
  );
}
