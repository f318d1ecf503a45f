import type { Attachment } from '../../../shared/transcript/message.ts';
import { mediaOfName } from '../record/media-type.ts';

/** Words in the names that WhatsApp gives to files, on iPhones (`00000035-PHOTO-…`) and on Android (`IMG-20220318-WA0002`). */
const byToken: readonly (readonly [RegExp, Attachment['media']])[] = [
  [/^\d{8}-PHOTO-/u, 'image'],
  [/^\d{8}-VIDEO-/u, 'video'],
  [/^\d{8}-AUDIO-/u, 'audio'],
  [/^\d{8}-STICKER-/u, 'sticker'],
  [/^\d{8}-GIF-/u, 'gif'],
  [/^IMG-\d{8}-WA/u, 'image'],
  [/^VID-\d{8}-WA/u, 'video'],
  [/^(?:AUD|PTT)-\d{8}-WA/u, 'audio'],
  [/^STK-\d{8}-WA/u, 'sticker'],
  [/^DOC-\d{8}-WA/u, 'document'],
];

/** What kind of file a name stands for, as far as the name tells. */
export function mediaOf(name: string): Attachment['media'] {
  for (const [token, media] of byToken) if (token.test(name)) return media;
  return mediaOfName(name);
}

/** Whether WhatsApp itself gave the name, which tells an attachment in any language. */
export function isOwnName(name: string): boolean {
  return byToken.some(([token]) => token.test(name)) || /^\d{8}-/u.test(name);
}
