import type { Attachment, TranscriptMessage } from '../../../../shared/transcript/message.ts';
import type { NoSuchTime, Told } from '../../json/listed.ts';
import type { GivenZone } from '../../record/given-zone.ts';
import { isoTime } from '../../record/iso-time.ts';
import { mediaOfName } from '../../record/media-type.ts';
import { instantTime, noTime, offsetName, zoneOffset } from '../../record/time.ts';
import type { Warnings } from '../../warnings.ts';

/** A record as both forms of the package have it; `id` in full, which no JSON number keeps. */
export interface PackageRecord {
  readonly id: string | null;
  readonly timestamp: string;
  readonly contents: string;
  readonly attachments: string;
}

/** What reading a record needs to know of the rest of the package. */
export interface PackageContext {
  readonly conversation: string;
  /** The person who requested the package, where it says so. */
  readonly own: { readonly name: string; readonly id: string } | null;
  readonly zone: GivenZone;
  readonly warnings: Warnings;
}

/** Reads a record: a message that the requesting person sent. `at` says where it stands, for the warnings. */
export function readPackageRecord(
  { id, timestamp, contents, attachments }: PackageRecord,
  { conversation, own, zone, warnings }: PackageContext,
  at: string,
): Told | NoSuchTime {
  const time = timeOf(timestamp, id, zone, warnings, at);
  if (time === null) return { noSuchTime: timestamp };
  const files = attachmentsOf(attachments);
  return {
    kind: 'message',
    sender: own?.name ?? null,
    body: contents,
    time,
    conversation,
    direction: 'outgoing',
    attachments: files,
    marks: contents === '' && files.length === 0 ? ['empty'] : [],
    ...(id === null ? {} : { id }),
    ...(own === null ? {} : { senderId: own.id }),
  };
}

/** Milliseconds from 1970 to the first of 2015, from which the ids of messages count. */
const EPOCH = 1_420_070_400_000n;

/**
 * Tables state the offset from UTC, JSON does not. But the id of a message holds the instant at which Discord received it (its upper 42 bits), and so
 * proves in which zone the time is written.
 */
function timeOf(
  raw: string,
  id: string | null,
  zone: GivenZone,
  warnings: Warnings,
  at: string,
): TranscriptMessage['time'] | null {
  const time = raw === '' ? noTime : (isoTime(raw) ?? { ...noTime, raw });
  if (time === 'impossible') return null;
  if (time.local === null || time.utc !== null) return time;
  const instant = id === null ? null : Number((BigInt(id) >> 22n) + EPOCH);
  const wall = Date.parse(`${time.local.padEnd(19, ':00')}Z`);
  const seconds = instant === null ? NaN : Math.floor(instant / 1000) * 1000;
  const offset = zoneOffset(wall - seconds);
  if (offset === 0) return instantTime(raw, wall);
  if (offset !== null) {
    const { utc } = instantTime(raw, wall - offset * 60_000);
    return { raw, local: time.local, utc, zone: { source: 'file', name: offsetName(offset) } };
  }
  if (instant !== null) {
    warnings.add(
      'TIMES_DIFFER',
      at,
      'The time of this message is not the one that its number stands for, in any zone.',
    );
  }
  return zone.time(raw, time.local, at);
}

/** Addresses of files on Discord's servers, parted by spaces. */
function attachmentsOf(text: string): Attachment[] {
  return text
    .split(/[\s,]+/u)
    .filter((url) => url !== '')
    .map((url) => {
      const [path = ''] = url.split('?');
      const name = path.slice(path.lastIndexOf('/') + 1);
      return {
        name: name === '' ? url : name,
        status: 'omitted',
        media: mediaOfName(name),
        member: null,
        sha256: null,
      };
    });
}
