import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { instantTime, noTime } from './time.ts';

type Time = TranscriptMessage['time'];

const FORM =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2}))?(?:[.,](\d{1,9}))?(?: ?(Z|UTC|[+-]\d{2}:?\d{2}))?$/u;

/**
 * A time in the form of ISO 8601, with or without a zone. `impossible` where no calendar or clock shows it (nothing rolls over), null where it is
 * written otherwise.
 */
export function isoTime(raw: string): Time | 'impossible' | null {
  const form = FORM.exec(raw.trim());
  if (form === null) return null;
  const [, day = '', clock = '', seconds, fraction = '', zone] = form;
  const wall = `${day}T${clock}:${seconds ?? '00'}`;
  const ms = Date.parse(`${wall}Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 19) !== wall) return 'impossible';
  const local = seconds === undefined ? `${day}T${clock}` : wall;
  if (zone === undefined) return { ...noTime, raw, local };
  const offset = offsetOf(zone);
  if (Math.abs(offset) >= 24 * 60) return 'impossible';
  const thousandths = Number(fraction.padEnd(3, '0').slice(0, 3));
  const instant = instantTime(raw, ms + thousandths - offset * 60_000);
  return offset === 0 ? instant : { ...instant, local, zone: { source: 'file', name: zone } };
}

function offsetOf(zone: string): number {
  if (zone === 'Z' || zone === 'UTC') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}
