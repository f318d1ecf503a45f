import { CircleHelp, Info, Phone, PhoneMissed, TriangleAlert } from 'lucide-react';
import { Bidi } from '../../ui/bidi.tsx';
import { useText } from '../../ui/text.ts';
import { AttachmentList } from './attachment-list.tsx';
import { FlagNotes } from './flag-notes.tsx';
import { MessageFoot, type MessageProps } from './message-bubble.tsx';
import { MessageMarks } from './message-marks.tsx';
import { MessageParts } from './message-parts.tsx';
import { MessageText } from './message-text.tsx';

const icons = { system: Info, call: Phone, unknown: CircleHelp, unparsed: TriangleAlert } as const;

export interface MessageNoticeProps extends MessageProps {
  readonly kind: keyof typeof icons;
}

/** What no person wrote, or what could not be read: in the place where it stands in the file, never left out. */
export function MessageNotice({ message, view, kind }: MessageNoticeProps) {
  const t = useText();
  const Icon = kind === 'call' && message.marks.includes('missed-call') ? PhoneMissed : icons[kind];
  return (
    <div className="notice" data-kind={kind}>
      <p className="notice-kind">
        <Icon size={16} />
        {t(`transcript.kind.${kind}`)}
        {message.sender !== null && (
          <>
            {' · '}
            <Bidi text={message.sender} reveal={view.reveal} />
          </>
        )}
      </p>
      <MessageText
        text={message.body}
        query={view.query}
        reveal={view.reveal}
        className={kind === 'unparsed' ? 'message-text mono' : 'message-text'}
      />
      {message.attachments.length > 0 && (
        <AttachmentList attachments={message.attachments} onOpen={view.onOpenMember} reveal={view.reveal} />
      )}
      <MessageParts message={message} reveal={view.reveal} />
      <MessageMarks message={message} />
      <FlagNotes flags={message.flags} />
      <MessageFoot message={message} view={view} />
    </div>
  );
}
