import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { TextOf } from '../../ui/text.ts';

/** What stands in place of a sender: backups of text messages do not name the phone's owner, but say what was sent from it. */
export function unnamedSender(t: TextOf, { direction }: Pick<TranscriptMessage, 'direction'>): string {
  return t(direction === 'outgoing' ? 'transcript.from-this-phone' : 'transcript.no-sender');
}
