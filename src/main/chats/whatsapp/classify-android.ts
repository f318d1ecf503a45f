import { isPlatformMark } from './characters.ts';
import { marked, mentioning, ORDINARY, type EntryText, type Mention, type Reading } from './entry-text.ts';
import { isLocation } from './location.ts';
import { isOwnName, mediaOf } from './media.ts';
import { meaningOf, saysAttached, saysEdited } from './phrases/index.ts';
import { beginsNotice } from './phrases/notices.ts';

/** Reads an Android entry that has an author. Captions stand on the lines below what WhatsApp wrote. */
export function classifyAndroid({ body, firstEnd }: EntryText): Reading {
  const from = isPlatformMark(body.charCodeAt(0)) ? 1 : 0;
  const last = body.charCodeAt(firstEnd - 1);
  if (last === 0x29) {
    const mention = attachedFile(body, from, firstEnd);
    if (mention !== null) return mentioning(mention);
  }
  const meaning = meaningOf(body, from, firstEnd);
  if (meaning !== null) {
    const alone = firstEnd === body.length;
    switch (meaning.kind) {
      case 'omitted':
        // The words for single media are an iPhone's; here they are a person's.
        if (body.charCodeAt(from) === 0x3c)
          return mentioning({ name: null, media: meaning.media, included: false });
        break;
      case 'poll':
        return marked('message', 'poll');
      case 'deleted':
        if (alone) return marked('message', 'deleted');
        break;
      case 'missed-call':
        if (alone) return marked('call', 'missed-call');
        break;
      case 'call':
        // Android exports name only missed calls; "Video call" alone is what people write.
        break;
      case 'location':
      case 'view-once':
        if (alone) return marked('message', meaning.kind);
    }
  }
  if (beginsNotice(body, from)) return marked('system');
  if (isLocation(body, from, firstEnd)) return marked('message', 'location');
  return body.endsWith('>') && isEdited(body) ? marked('message', 'edited') : ORDINARY;
}

/** `IMG-20220318-WA0002.jpg (file attached)`: the words in any listed language, or in any at all where mark or name tell. */
function attachedFile(body: string, from: number, firstEnd: number): Mention | null {
  const bracket = body.lastIndexOf(' (', firstEnd);
  if (bracket <= from) return null;
  const name = body.slice(from, bracket);
  const told = saysAttached(body.slice(bracket + 2, firstEnd - 1));
  if (!told && !isOwnName(name) && !(from === 1 && /\.[A-Za-z0-9]{1,8}$/u.test(name))) return null;
  return { name, media: mediaOf(name), included: true };
}

function isEdited(body: string): boolean {
  const open = body.lastIndexOf('<');
  return open >= 0 && saysEdited(body.slice(open + 1, -1));
}
