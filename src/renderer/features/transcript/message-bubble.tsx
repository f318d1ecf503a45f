import { useIntl } from 'react-intl';
import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useText } from '../../ui/text.ts';
import { Answered } from './answered.tsx';
import { AttachmentList } from './attachment-list.tsx';
import { FlagNotes } from './flag-notes.tsx';
import type { ListView } from './list-view.ts';
import { MessageMarks } from './message-marks.tsx';
import { isSubject, MessageParts } from './message-parts.tsx';
import { MessageText } from './message-text.tsx';
import type { SenderLook } from './senders.ts';
import { timeFacts } from './time-facts.ts';
import { unnamedSender } from './unnamed-sender.ts';

/** Longer texts are folded, so that no row grows beyond what a list can lay out. */
const FOLDED_LENGTH = 600;
const FOLDED_LINES = 9;

export interface MessageProps {
  readonly message: TranscriptMessage;
  readonly view: ListView;
}

/** What somebody wrote, with everything the file says about it. */
export function MessageBubble({ message, view }: MessageProps) {
  const t = useText();
  const { sender, body, attachments } = message;
  const look = sender === null ? null : view.lookOf(sender);
  return (
    <div className="bubble" data-side={sideOf(message, look?.side)} data-sender={look?.colour}>
      <p className="bubble-sender">
        {sender === null ? (
          <span className="muted">{unnamedSender(t, message)}</span>
        ) : (
          <Bidi text={sender} reveal={view.reveal} />
        )}
      </p>
      {message.replyTo !== undefined && (
        <Answered
          item={view.item}
          id={message.replyTo}
          conversation={message.conversation}
          reveal={view.reveal}
          onGo={view.onGo}
        />
      )}
      <Subject message={message} reveal={view.reveal} />
      {body !== '' && <Body message={message} view={view} />}
      {attachments.length > 0 && (
        <AttachmentList attachments={attachments} onOpen={view.onOpenMember} reveal={view.reveal} />
      )}
      <MessageParts message={message} reveal={view.reveal} />
      <MessageMarks message={message} />
      <FlagNotes flags={message.flags} />
      <MessageFoot message={message} view={view} />
    </div>
  );
}

/** What a mail or a multimedia message calls itself. */
function Subject({ message, reveal }: { readonly message: TranscriptMessage; readonly reveal: boolean }) {
  const subject = message.details?.find(isSubject);
  if (subject === undefined || subject.value === '') return null;
  return (
    <p className="message-subject">
      <Bidi text={subject.value} reveal={reveal} />
    </p>
  );
}

/** Whose phone it was is known where the export says so; elsewhere the person's choice stands. */
function sideOf({ direction }: TranscriptMessage, chosen: SenderLook['side'] = 'start'): SenderLook['side'] {
  if (direction === undefined) return chosen;
  return direction === 'outgoing' ? 'end' : 'start';
}

function Body({ message, view }: MessageProps) {
  const t = useText();
  const { body, n } = message;
  const isLong = body.length > FOLDED_LENGTH || body.split('\n').length > FOLDED_LINES;
  const isFolded = isLong && !view.unfolded.has(n);
  return (
    <>
      <MessageText
        text={body}
        query={view.query}
        reveal={view.reveal}
        className={isFolded ? 'message-text message-folded' : 'message-text'}
      />
      {isLong && (
        <Button kind="quiet" size="small" aria-expanded={!isFolded} onPress={() => view.onUnfold(n)}>
          {t(isFolded ? 'transcript.message.more' : 'transcript.message.less')}
        </Button>
      )}
    </>
  );
}

/** The time in the evidence's own words, how much of it is certain, and the place in the file. */
export function MessageFoot({ message, view }: MessageProps) {
  const t = useText();
  const intl = useIntl();
  const { time, source, n } = message;
  const facts = timeFacts(t, intl, time);
  const last = source.line + source.lines - 1;
  return (
    <div className="message-foot">
      <span className="message-time">
        <Bidi text={facts.shown} reveal={view.reveal} />
      </span>
      {view.fullTimes && (
        <span className="message-full-time">
          {[facts.local, facts.zone, facts.utc].filter((words) => words !== null).join(' · ')}
        </span>
      )}
      <Button kind="quiet" size="small" className="message-line" onPress={() => view.onShowSource(n)}>
        <VisuallyHidden>{`${t('transcript.source.show', { n })}: `}</VisuallyHidden>
        {source.lines === 1
          ? t('transcript.message.line', { line: source.line })
          : t('transcript.message.lines', { from: source.line, to: last })}
      </Button>
    </div>
  );
}
