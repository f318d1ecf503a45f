import { classifyAndroid } from './classify-android.ts';
import { classifyIphone } from './classify-iphone.ts';
import { marked, type EntryText, type Reading } from './entry-text.ts';
import { meaningOf } from './phrases/index.ts';

/**
 * What an entry is: a message, a notice of the app, a call, or text of the app's own whose language is not known (`unknown`).
 * Decides by exact phrases and by the platform's marks, never by what a text is about.
 */
export function classify(entry: EntryText): Reading {
  if (!entry.hasAuthor) return withoutAuthor(entry);
  if (entry.body === '') return marked('message', 'empty');
  return entry.dialect === 'dash' ? classifyAndroid(entry) : classifyIphone(entry);
}

function withoutAuthor({ body }: EntryText): Reading {
  if (body === '') return marked('unknown', 'empty');
  const from = body.charCodeAt(0) === 0x200e || body.charCodeAt(0) === 0x200f ? 1 : 0;
  return meaningOf(body, from, body.length)?.kind === 'missed-call'
    ? marked('call', 'missed-call')
    : marked('system');
}
