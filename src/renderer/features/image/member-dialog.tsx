import type { ItemDetail } from '../../../shared/model/item.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Hash } from '../../ui/hash.tsx';
import { useText } from '../../ui/text.ts';
import { CoveredImage } from './covered-image.tsx';

export interface MemberDialogProps {
  readonly item: ItemDetail;
  /** The picture inside the container to look at; null for none. */
  readonly member: string | null;
  readonly onClose: () => void;
}

/** A picture out of a container, covered until it is chosen. */
export function MemberDialog({ item, member, onClose }: MemberDialogProps) {
  const t = useText();
  const known = item.memberList.find(({ name }) => name === member);
  return (
    <Dialog
      isOpen={member !== null}
      onClose={onClose}
      title={t('item.exhibit', { exhibit: item.exhibit })}
      size="wide"
    >
      {member !== null && (
        <>
          <CoveredImage
            item={item.id}
            member={member}
            exhibit={item.exhibit}
            width={null}
            height={null}
            bytes={known?.bytes ?? null}
          >
            <Bidi text={member} reveal />
          </CoveredImage>
          {known?.sha256 != null && <Hash value={known.sha256} />}
        </>
      )}
    </Dialog>
  );
}
