import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { objectIn, textIn } from '../json/fields.ts';

type Location = Extract<NonNullable<TranscriptMessage['content']>, { readonly type: 'location' }>;

const maps =
  /^https?:\/\/(?:www\.)?(?:bing\.com\/maps|maps\.google\.[a-z.]{2,6}|google\.[a-z.]{2,6}\/maps|maps\.apple\.com)/u;
/** The point or address that a map is asked for; Facebook links to Bing with `where1`. */
const asked = /[?&](?:where1|q|ll)=([^&#]{1,400})/u;
const point = /^(-?\d{1,3}\.\d{1,20})[,~] ?(-?\d{1,3}\.\d{1,20})$/u;

/** The place that a shared link to a map names; null where the link is none to a map. */
export function locationIn(share: unknown): Location | null {
  const link = textIn(objectIn(share)?.['link']);
  if (link === null || !maps.test(link)) return null;
  const where = decoded(asked.exec(link)?.[1] ?? '');
  const [, latitude = null, longitude = null] = point.exec(where) ?? [];
  return { type: 'location', latitude, longitude, label: latitude === null && where !== '' ? where : null };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // A percent sign that encodes nothing: shown as it stands.
    return text;
  }
}
