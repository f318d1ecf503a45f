/**
 * Names under which exports carry keys, tokens and passwords (Signal's backup.proto; OAuth and session names for other apps). Words are parted by
 * spaces here; they count however they are joined and whatever their case.
 */
const names = [
  'key',
  'local key',
  'pack key',
  'root key',
  'admin key',
  'master key',
  'profile key',
  'identity key',
  'private key',
  'backup key',
  'media root backup key',
  'storage service key',
  'unidentified access key',
  'transit cdn key',
  'account entropy pool',
  'entropy',
  'server id',
  'svr pin',
  'subscriber id',
  'purchase token',
  'original transaction id',
  'invite link password',
  'receipt credential presentation',
  'token',
  'access token',
  'refresh token',
  'auth token',
  'session token',
  'session id',
  'session key',
  'session cookie',
  'cookie',
  'password',
  'passphrase',
  'secret',
  'client secret',
] as const;

const known: ReadonlySet<string> = new Set(names.map((name) => name.replaceAll(' ', '')));
const mention = new RegExp(
  `"(?:${names.map((name) => name.replaceAll(' ', '[_-]?')).join('|')})"\\s*:`,
  'iu',
);

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const MARK = 0x2a;
const decoder = new TextDecoder();

/** Whether a JSON text has a member whose value is a secret; the name alone decides. */
export function holdsSecrets(text: string): boolean {
  return mention.test(text);
}

/** Whether a member of this name holds a secret. */
export function isSecretName(name: string): boolean {
  return known.has(name.replaceAll(/[\s_-]/gu, '').toLowerCase());
}

/** Bytes to be shown, and how many secret values in them were covered. */
export interface Redacted {
  readonly bytes: Uint8Array;
  readonly hidden: number;
}

/**
 * A copy of a JSON text in which each value under a secret's name is covered with asterisks, byte for byte, so that all offsets stay. It needs no sound
 * JSON: of a text that is cut off, or broken, a value is covered up to where it can be told to end.
 */
export function redactSecrets(bytes: Uint8Array): Redacted {
  const copy = bytes.slice();
  let hidden = 0;
  let at = copy.indexOf(QUOTE);
  while (at >= 0) {
    const end = stringEnd(bytes, at);
    const next = afterSpace(bytes, end);
    if (bytes[next] === COLON && isSecretName(nameIn(bytes.subarray(at, end)))) {
      const from = afterSpace(bytes, next + 1);
      const to = valueEnd(bytes, from);
      if (cover(copy, from, to)) hidden += 1;
      at = copy.indexOf(QUOTE, to);
    } else at = bytes.indexOf(QUOTE, end);
  }
  return { bytes: copy, hidden };
}

/** The place after the quotation mark that ends the string beginning at `at`, or the end of the bytes. */
function stringEnd(bytes: Uint8Array, at: number): number {
  for (let place = at + 1; place < bytes.length; place += 1) {
    if (bytes[place] === BACKSLASH) place += 1;
    else if (bytes[place] === QUOTE) return place + 1;
  }
  return bytes.length;
}

function afterSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isSpace(bytes[at] ?? 0)) at += 1;
  return at;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** A member's name; escapes are read, since `\u006bey` is a key too. */
function nameIn(quoted: Uint8Array): string {
  const text = decoder.decode(quoted);
  if (!text.includes('\\')) return text.slice(1, -1);
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : '';
  } catch {
    return text.slice(1, -1);
  }
}

function valueEnd(bytes: Uint8Array, from: number): number {
  if (bytes[from] === QUOTE) return stringEnd(bytes, from);
  let depth = 0;
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) {
      at = stringEnd(bytes, at);
      if (depth === 0) return at;
      continue;
    }
    if (byte === 0x7b || byte === 0x5b) depth += 1;
    else if (byte === 0x7d || byte === 0x5d) {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (byte === 0x2c && depth === 0) return at;
    at += 1;
  }
  return at;
}

/** Covers everything but the signs that give a value its shape. False where there was nothing to cover. */
function cover(copy: Uint8Array, from: number, to: number): boolean {
  const word = decoder.decode(copy.subarray(from, Math.min(to, from + 6))).trim();
  // That there is no key is no secret.
  if (word === 'null' || word === 'true' || word === 'false') return false;
  let covered = false;
  const quoted = copy[from] === QUOTE;
  const last = quoted && copy[to - 1] === QUOTE && to - 1 > from ? to - 1 : to;
  for (let at = quoted ? from + 1 : from; at < last; at += 1) {
    const byte = copy[at] ?? 0;
    const shape =
      !quoted && (isSpace(byte) || byte === QUOTE || '{}[],:'.includes(String.fromCharCode(byte)));
    if (shape) continue;
    copy[at] = MARK;
    covered = true;
  }
  return covered;
}
