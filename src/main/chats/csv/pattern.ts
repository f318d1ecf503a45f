import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { instantTime, noTime } from '../record/time.ts';

type Time = TranscriptMessage['time'];

/** Reads a time in one way of writing; `impossible` where no calendar or clock shows it, null where it is written otherwise. */
export type TimePattern = (written: string) => Time | 'impossible' | null;

const TOKEN = /YYYY|YY|MM|M|DD|D|HH|H|hh|h|mm|ss|SSS|A|Z/gu;
const DIGITS: Readonly<Record<string, string>> = {
  YYYY: '(?<YYYY>\\d{4})',
  YY: '(?<YY>\\d{2})',
  MM: '(?<MM>\\d{2})',
  M: '(?<MM>\\d{1,2})',
  DD: '(?<DD>\\d{2})',
  D: '(?<DD>\\d{1,2})',
  HH: '(?<HH>\\d{2})',
  H: '(?<HH>\\d{1,2})',
  hh: '(?<hh>\\d{2})',
  h: '(?<hh>\\d{1,2})',
  mm: '(?<mm>\\d{2})',
  ss: '(?<ss>\\d{2})',
  SSS: '(?<SSS>\\d{1,9})',
  A: '(?<A>[ap]\\.?\\s?m\\.?)',
  Z: '(?<Z>Z|UTC|[+-]\\d{2}:?\\d{2})',
};
const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/**
 * A reader for a person's pattern (`DD/MM/YYYY HH:mm`). Null where the pattern names no full date and time, or a part twice. Letters that are no part of a
 * time stand for themselves.
 */
export function timePattern(pattern: string): TimePattern | null {
  const parts: readonly string[] = pattern.match(TOKEN) ?? [];
  const names = parts.map((part) => /\((\?<\w+>)/u.exec(DIGITS[part] ?? '')?.[1] ?? part);
  const has = (...wanted: readonly string[]): boolean => wanted.some((part) => parts.includes(part));
  const full =
    has('YYYY', 'YY') && has('MM', 'M') && has('DD', 'D') && has('HH', 'H', 'hh', 'h') && has('mm');
  if (!full || new Set(names).size < names.length) return null;
  let source = '';
  let from = 0;
  for (const token of pattern.matchAll(TOKEN)) {
    source += literal(pattern.slice(from, token.index)) + (DIGITS[token[0]] ?? '');
    from = token.index + token[0].length;
  }
  const form = new RegExp(`^${source}${literal(pattern.slice(from))}$`, 'iu');
  return (written) => {
    const groups = form.exec(written.trim().slice(0, 100))?.groups;
    return groups === undefined ? null : timeOf(written, groups);
  };
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replaceAll(/\s+/gu, '\\s+');
}

function timeOf(raw: string, groups: Readonly<Record<string, string | undefined>>): Time | 'impossible' {
  const number = (name: string): number => Number(groups[name] ?? 0);
  const year = groups['YYYY'] === undefined ? 2000 + number('YY') : number('YYYY');
  const half = groups['A']?.charAt(0).toLowerCase();
  const twelve = groups['hh'] !== undefined;
  const written = twelve ? number('hh') : number('HH');
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  const date = `${pad(year, 4)}-${pad(number('MM'))}-${pad(number('DD'))}`;
  const clock = `${pad(hour)}:${pad(number('mm'))}`;
  const ms = Date.parse(`${date}T${clock}:${pad(number('ss'))}Z`);
  const exists =
    !Number.isNaN(ms) &&
    new Date(ms).toISOString().startsWith(date) &&
    !(twelve && half !== undefined && written > 12);
  if (!exists) return 'impossible';
  const local = `${date}T${clock}${groups['ss'] === undefined ? '' : `:${pad(number('ss'))}`}`;
  const zone = groups['Z'];
  if (zone === undefined) return { ...noTime, raw, local };
  const plain = zone.toUpperCase() === 'Z' || zone.toUpperCase() === 'UTC';
  const minutes = plain ? 0 : Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  if (minutes >= 24 * 60) return 'impossible';
  const offset = zone.startsWith('-') ? -minutes : minutes;
  return {
    ...instantTime(raw, ms + Number((groups['SSS'] ?? '0').padEnd(3, '0').slice(0, 3)) - offset * 60_000),
    ...(plain ? {} : { local, zone: { source: 'file', name: zone } as const }),
  };
}
