import { useIntl } from 'react-intl';
import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { useText } from '../../ui/text.ts';
import type { Day } from './day-index.ts';
import { dayWords } from './day-words.ts';
import type { ListView } from './list-view.ts';
import { MessageBubble } from './message-bubble.tsx';
import { MessageNotice } from './message-notice.tsx';
import type { Rulers } from './row-model.ts';
import { shownTime } from './time-facts.ts';
import { unnamedSender } from './unnamed-sender.ts';
import './message.css';
import './message-parts.css';

export interface MessageRowProps {
  readonly n: number;
  /** Undefined while it is on the way. */
  readonly message: TranscriptMessage | undefined;
  readonly rulers: Rulers;
  readonly row: number;
  readonly rows: number;
  readonly isCurrent: boolean;
  /** Whether the running search found something here. */
  readonly isHit: boolean;
  readonly view: ListView;
  readonly onFocus: (n: number) => void;
}

/** One entry of a transcript in the list, under the ruler of its day. */
export function MessageRow(props: MessageRowProps) {
  const { n, message, rulers, row, rows, isCurrent, isHit, view, onFocus } = props;
  const t = useText();
  const intl = useIntl();
  return (
    <>
      {rulers.conversation !== null && (
        <p className="conversation-ruler">
          <Bidi text={rulers.conversation} reveal={view.reveal} />
        </p>
      )}
      {rulers.day !== null && <DayRuler day={rulers.day} hasCount={rulers.isWholeDay} />}
      {/* In a feed every article takes the focus, and tells the list so. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <article
        className="message"
        data-n={n}
        data-current={isCurrent || undefined}
        data-hit={isHit || undefined}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={isCurrent ? 0 : -1}
        aria-posinset={row + 1}
        aria-setsize={rows}
        aria-label={
          message === undefined
            ? t('transcript.loading', { n })
            : t('transcript.message', {
                n,
                sender: message.sender ?? unnamedSender(t, message),
                time: shownTime(intl, message.time),
              })
        }
        onFocus={() => onFocus(n)}
      >
        {message === undefined ? (
          <p className="message-waiting muted">{t('transcript.loading', { n })}</p>
        ) : message.kind === 'message' ? (
          <MessageBubble message={message} view={view} />
        ) : (
          <MessageNotice message={message} view={view} kind={message.kind} />
        )}
      </article>
    </>
  );
}

/** Where a new day begins in the file's own order. */
function DayRuler({ day, hasCount }: { readonly day: Day; readonly hasCount: boolean }) {
  const t = useText();
  const intl = useIntl();
  return (
    <p className="day-ruler">
      <span>
        {day.day === null ? t('transcript.day.unknown') : dayWords(intl, day.day)}
        {hasCount && <span className="muted"> · {t('transcript.day.count', { count: day.count })}</span>}
      </span>
    </p>
  );
}
