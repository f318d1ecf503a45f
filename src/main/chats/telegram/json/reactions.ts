import type { TranscriptMessage } from '../../../../shared/transcript/message.ts';
import { objectsIn, textIn } from '../../json/fields.ts';
import { countIn } from './content.ts';

type Reactions = NonNullable<TranscriptMessage['reactions']>;

/** The reactions to a message: some with a name and a date, the others only counted. */
export function reactionsOf(value: unknown): Reactions {
  return objectsIn(value).flatMap((reaction): Reactions => {
    const sign =
      textIn(reaction['emoji']) ?? textIn(reaction['document_id']) ?? textIn(reaction['type']) ?? '';
    const named = objectsIn(reaction['recent']).map((one) => ({
      value: sign,
      by: textIn(one['from']) ?? textIn(one['from_id']),
      at: textIn(one['date']),
    }));
    const others = (countIn(reaction['count']) ?? 0) - named.length;
    return others > 0 ? [...named, { value: sign, by: null, at: null, count: others }] : named;
  });
}
