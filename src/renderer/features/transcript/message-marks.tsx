import { Ban, Contact, Forward, KeyRound, MapPin, PenLine, PhoneMissed, Timer, Vote } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { useText } from '../../ui/text.ts';

type Mark = TranscriptMessage['marks'][number];

/** The sign of refusal stands only where something is not there. */
const icons: Readonly<Record<Mark, LucideIcon>> = {
  deleted: Ban,
  edited: PenLine,
  forwarded: Forward,
  'view-once': Ban,
  poll: Vote,
  location: MapPin,
  contact: Contact,
  'missed-call': PhoneMissed,
  empty: Ban,
  expiring: Timer,
  secret: KeyRound,
};

/** What the export says about a message in one word each: that it was deleted, edited, forwarded. */
export function MessageMarks({ message }: { readonly message: TranscriptMessage }) {
  const t = useText();
  const { marks, content, edits } = message;
  return (
    <>
      {marks
        // What it holds is shown above, under the same word.
        .filter((mark) => mark !== content?.type)
        .map((mark) => {
          const Icon = icons[mark];
          return (
            <p key={mark} className="message-mark" data-mark={mark}>
              <Icon size={16} aria-hidden />
              {t(
                mark === 'edited' && edits !== undefined
                  ? 'transcript.mark.edited-kept'
                  : `transcript.mark.${mark}`,
              )}
            </p>
          );
        })}
    </>
  );
}
