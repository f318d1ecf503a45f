import { AudioLines, Contact, File, Film, Image, ImageOff, Sticker, type LucideIcon } from 'lucide-react';
import type { Attachment } from '../../../shared/transcript/message.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useText } from '../../ui/text.ts';

const icons: Readonly<Record<Attachment['media'], LucideIcon>> = {
  image: Image,
  video: Film,
  audio: AudioLines,
  sticker: Sticker,
  document: File,
  contact: Contact,
  gif: Film,
  unknown: File,
};

const pictures: ReadonlySet<Attachment['media']> = new Set(['image', 'sticker', 'gif']);

export interface AttachmentListProps {
  readonly attachments: readonly Attachment[];
  /** Shows a picture inside the container, covered at first. */
  readonly onOpen: (member: string) => void;
  readonly reveal: boolean;
}

/** What a message refers to and what became of it: also what is not there is shown, for it is part of the evidence. */
export function AttachmentList({ attachments, onOpen, reveal }: AttachmentListProps) {
  const t = useText();
  return (
    <ul className="attachments">
      {attachments.map((attachment, index) => {
        const there = attachment.status === 'present';
        const Icon = there ? icons[attachment.media] : ImageOff;
        const { member, name } = attachment;
        return (
          // The same file may be attached twice; its place is all that tells the two apart.
          // eslint-disable-next-line react/no-array-index-key
          <li key={index} className="attachment" data-there={there || undefined}>
            <Icon size={20} />
            <span className="attachment-words">
              <span>{t(`transcript.media.${attachment.media}`)}</span>
              {name !== null && <Bidi text={name} reveal={reveal} className="attachment-name" />}
              <span className="muted small">{t(`transcript.attachment.${attachment.status}`)}</span>
            </span>
            {there && member !== null && pictures.has(attachment.media) && (
              <Button size="small" onPress={() => onOpen(member)}>
                {t('transcript.attachment.open')}
                <VisuallyHidden>{`: ${name ?? t(`transcript.media.${attachment.media}`)}`}</VisuallyHidden>
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
