import { useIntl } from 'react-intl';
import type { ItemSummary } from '../../../shared/model/item.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { useText } from '../../ui/text.ts';
import { dayWords } from '../transcript/day-words.ts';

/** So many names stand on a card. */
const NAMES = 3;

/** What a chat holds, in the file's words: between whom, when, how much. */
export function ChatFacts({ transcript }: { readonly transcript: NonNullable<ItemSummary['transcript']> }) {
  const t = useText();
  const intl = useIntl();
  const { participants, first, last } = transcript;
  const more = participants.length - NAMES;
  const [from, to] = [dayOf(first), dayOf(last)];
  return (
    <div className="chat-facts">
      <p>
        {participants.slice(0, NAMES).map((name, index) => (
          <span key={name}>
            {index > 0 && ', '}
            <Bidi text={name} reveal />
          </span>
        ))}
        {more > 0 && ` +${intl.formatNumber(more)}`}
      </p>
      <p className="muted small">
        {t('evidence.card.records', { count: transcript.records })}
        {from !== null &&
          to !== null &&
          ` · ${
            from === to
              ? dayWords(intl, from, 'short')
              : t('evidence.card.between', {
                  first: dayWords(intl, from, 'short'),
                  last: dayWords(intl, to, 'short'),
                })
          }`}
      </p>
    </div>
  );
}

function dayOf(time: string | null): string | null {
  return time !== null && /^\d{4}-\d{2}-\d{2}/u.test(time) ? time.slice(0, 10) : null;
}
