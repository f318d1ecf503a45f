import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { isSecretName } from '../../../shared/transcript/secrets.ts';
import { objectIn, objectsIn, textIn, type JsonObject } from '../json/fields.ts';
import { numberIn } from '../record/time.ts';
import type { Recipients } from './recipients.ts';

/** What a notice or a call says, in the export's own terms. */
export type Update = Pick<TranscriptMessage, 'kind' | 'body' | 'marks'> &
  Partial<Pick<TranscriptMessage, 'content' | 'direction'>>;

/** Nothing that Signal writes nests deeper. */
const DEPTH = 4;

/** A `ChatUpdateMessage`: a call, or a notice. Notices have no sentence in the export, so that their names and values stand in place of one. */
export function readUpdate(update: JsonObject, recipients: Recipients): Update {
  const single = objectIn(update['individualCall']);
  if (single !== null) {
    const direction = textIn(single['direction'])?.toLowerCase();
    const media = textIn(single['type']) === 'VIDEO_CALL' ? 'video' : 'audio';
    return {
      ...callOf(single, media, null),
      ...(direction === 'incoming' || direction === 'outgoing' ? { direction } : {}),
    };
  }
  const group = objectIn(update['groupCall']);
  if (group !== null) {
    const from = numberIn(group['startedCallTimestamp']);
    const to = numberIn(group['endedCallTimestamp']);
    const seconds = from === null || to === null || to < from ? null : Math.floor((to - from) / 1000);
    return callOf(group, 'unknown', Number.isSafeInteger(seconds) ? seconds : null);
  }
  const changes = objectsIn(objectIn(update['groupChange'])?.['updates']);
  const parts = changes.length > 0 ? changes : [update];
  return { kind: 'system', body: parts.map((part) => spelled(part, recipients)).join('\n'), marks: [] };
}

function callOf(call: JsonObject, media: 'audio' | 'video' | 'unknown', seconds: number | null): Update {
  const outcome = textIn(call['state']);
  return {
    kind: 'call',
    body: outcome ?? '',
    content: { type: 'call', media, outcome, seconds },
    marks: outcome?.startsWith('MISSED') === true ? ['missed-call'] : [],
  };
}

/** `groupNameUpdate: updaterAci Ana, newGroupName Summer`. */
function spelled(update: JsonObject, recipients: Recipients): string {
  return Object.entries(update)
    .map(([name, value]) => {
      const values = valuesIn(value, recipients, DEPTH);
      return values === '' ? name : `${name}: ${values}`;
    })
    .join('; ');
}

function valuesIn(value: unknown, recipients: Recipients, depth: number): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (depth === 0) return '…';
  if (Array.isArray(value)) return value.map((one) => valuesIn(one, recipients, depth - 1)).join(', ');
  return Object.entries(objectIn(value) ?? {})
    .filter(([name]) => !isSecretName(name))
    .map(
      ([name, inner]) =>
        `${name} ${named(name, inner, recipients) ?? valuesIn(inner, recipients, depth - 1)}`,
    )
    .join(', ');
}

function named(name: string, value: unknown, recipients: Recipients): string | null {
  if (typeof value !== 'string') return null;
  if (/aci$/iu.test(name)) return recipients.nameOfAci(value);
  return name === 'authorId' ? (recipients.of(value)?.name ?? null) : null;
}
