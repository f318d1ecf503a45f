import { objectIn, textIn, type JsonObject } from '../json/fields.ts';
import { instantTime } from '../record/time.ts';
import type { Conversation } from '../../../shared/transcript/report.ts';

/** Someone, or something, that a Signal export names: a contact, a group, the exporting person, a list, a call link. */
export interface Recipient {
  /** As Signal itself would show it; where the export has no name at all, the number or identifier. */
  readonly name: string;
  /** The telephone number or account identifier; null where there is none. */
  readonly account: string | null;
  readonly kind: Conversation['kind'];
}

/** More than this can only come from a file made to exhaust memory; later ones stand under their number. */
const LIMIT = 500_000;

/** A number that is left out is zero, as everything of protobuf's JSON that has its default value. */
const NONE = '0';

/** A number of the export by which its records refer to one another, in text. */
export function idIn(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return textIn(value) ?? NONE;
}

/** The people of one export by the numbers that its records name them with (`Recipient.id`), and by account identifier. */
export class Recipients {
  readonly #byId = new Map<string, Recipient>();
  readonly #byAci = new Map<string, string>();
  #self: string | null = null;

  /** Reads the account frame: the names under which the exporting person writes. */
  account(frame: JsonObject): void {
    this.#self = joined(frame, 'givenName', 'familyName') ?? filled(frame['username']);
  }

  /** Reads a recipient frame. */
  add(frame: JsonObject): void {
    const id = idIn(frame['id']);
    if (this.#byId.size >= LIMIT && !this.#byId.has(id)) return;
    const contact = objectIn(frame['contact']);
    const recipient = this.#read(id, frame, contact);
    this.#byId.set(id, recipient);
    const aci = contact === null ? null : textIn(contact['aci']);
    if (aci !== null) this.#byAci.set(aci, recipient.name);
  }

  /** Who a number refers to; null for none. A number that no frame explains stands for itself. */
  of(reference: unknown): Recipient | null {
    const id = idIn(reference);
    const known = this.#byId.get(id);
    if (known !== undefined || id === NONE) return known ?? null;
    return { name: `recipient ${id}`, account: null, kind: 'unknown' };
  }

  /** The name behind an account identifier in base64, as group notices give it. */
  nameOfAci(aci: string): string | null {
    return this.#byAci.get(aci) ?? null;
  }

  #read(id: string, frame: JsonObject, contact: JsonObject | null): Recipient {
    const other = { account: null, kind: 'unknown' } as const;
    if (contact !== null) {
      const account = numberOf(contact['e164']) ?? uuidOf(contact['aci']) ?? uuidOf(contact['pni']);
      return { name: contactName(contact) ?? account ?? `recipient ${id}`, account, kind: 'direct' };
    }
    const group = objectIn(frame['group']);
    if (group !== null) {
      const title = objectIn(objectIn(group['snapshot'])?.['title'])?.['title'];
      return { name: filled(title) ?? `group ${id}`, account: null, kind: 'group' };
    }
    if (objectIn(frame['self']) !== null)
      return { name: this.#self ?? `recipient ${id}`, account: null, kind: 'direct' };
    if (objectIn(frame['releaseNotes']) !== null) return { name: 'Signal', account: null, kind: 'channel' };
    const link = objectIn(frame['callLink']);
    if (link !== null)
      return { name: filled(link['name']) ?? `call link ${id}`, account: null, kind: 'group' };
    const list = objectIn(objectIn(frame['distributionList'])?.['distributionList']);
    return { name: filled(list?.['name']) ?? `recipient ${id}`, ...other };
  }
}

/** In the order in which Signal itself prefers them. */
function contactName(contact: JsonObject): string | null {
  const nickname = objectIn(contact['nickname']);
  return (
    (nickname === null ? null : joined(nickname, 'given', 'family')) ??
    filled(contact['systemNickname']) ??
    joined(contact, 'systemGivenName', 'systemFamilyName') ??
    joined(contact, 'profileGivenName', 'profileFamilyName') ??
    numberOf(contact['e164']) ??
    filled(contact['username'])
  );
}

function joined(of: JsonObject, first: string, second: string): string | null {
  return filled([of[first], of[second]].flatMap((part) => filled(part) ?? []).join(' '));
}

function filled(value: unknown): string | null {
  const text = textIn(value);
  return text === null || text === '' ? null : text;
}

/** E.164 is written as a bare number. */
function numberOf(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : textIn(value);
  return text !== null && /^[1-9]\d{3,17}$/u.test(text) ? `+${text}` : null;
}

/** A service identifier, 16 bytes in base64, in the form that Signal shows. */
function uuidOf(value: unknown): string | null {
  const hex = hexOf(value);
  if (hex?.length !== 32) return null;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Bytes in base64 as lower-case hex, or null where the value is none. */
export function hexOf(value: unknown): string | null {
  const text = textIn(value);
  if (text === null || text === '' || !/^[A-Za-z0-9+/_-]+={0,2}$/u.test(text)) return null;
  return Buffer.from(text, 'base64').toString('hex');
}

/** A time in milliseconds since 1970, written as a string of digits, as ISO 8601 in UTC; as written where it is none. */
export function momentIn(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : textIn(value);
  if (text === null || text === '' || text === '0') return null;
  return /^\d{1,16}$/u.test(text) ? (instantTime(text, Number(text)).utc ?? text) : text;
}
