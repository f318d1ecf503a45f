import type { Fields } from '../recorder/exchange.ts';

/** Values that must not stand in a record. */
export interface Secrets {
  /** Looked for where they are unlike any word. */
  readonly values: readonly string[];
  /** Looked for whatever they look like. */
  readonly sure: readonly string[];
}

/** The fields whose whole values are secrets, lower case: those of HTTP, and those that pages invent for the same. */
const credential =
  /^((proxy-)?authorization|(x-)?((amz|auth|api|access|app|session|csrf|xsrf|user|refresh|id|goog|requested|fb)-?)+(token|key|secret|session)|x-auth|x-session(-id)?|x-token|token)$/;

/** Names of cookies that hold a session, and not a choice of language. */
const session = /sess|sid$|^sid|token|auth(?!or)|jwt|csrf|xsrf|secret|passw|login|credential|key$/i;

/** Shorter ones are met by chance, whatever they are called. */
const LEAST_SURE = 6;
const LEAST_SURE_OF_LETTERS = 12;
/** What cookies about a session say when they hold none: such words stand in every script. */
const states = /^(un)?(authenticated|authorized|authorised|registered|identified)$/i;

function isSure(secret: string): boolean {
  const least = /^[a-z]+$/i.test(secret) ? LEAST_SURE_OF_LETTERS : LEAST_SURE;
  return secret.length >= least && !states.test(secret);
}

/** Shorter values that a page stores and sends are versions, languages and the like. */
const LEAST_OF_STORED = 16;

export function isCredential(name: string): boolean {
  return credential.test(name);
}

/** The secrets that header fields carry; the names of cookies and their attributes are none. */
export function secretsOfFields(fields: Fields): Secrets {
  const values: string[] = [];
  const sure: string[] = [];
  for (const [name, value] of fields) {
    const lower = name.toLowerCase();
    const pairs =
      lower === 'cookie' ? value.split(';') : lower === 'set-cookie' ? [value.split(';')[0] ?? ''] : [];
    for (const pair of pairs) {
      const secret = cookieValue(pair);
      if (isSure(secret) && session.test(pair.slice(0, pair.indexOf('=')).trim())) sure.push(secret);
      else values.push(secret);
    }
    if (!isCredential(lower)) continue;
    const bare = value.replace(/^[A-Za-z-]+\s+/, '');
    const basic = /^basic\s/i.test(value) ? Buffer.from(bare, 'base64').toString('utf8') : '';
    const digest = [...value.matchAll(/(?:response|nonce|cnonce|opaque)="?([^",]+)/gi)].map(
      ([, one = '']) => one,
    );
    const password = basic.slice(basic.indexOf(':') + 1);
    sure.push(bare, basic, ...digest);
    (password.length < LEAST_SURE ? values : sure).push(password);
  }
  return { values: values.filter(Boolean), sure: sure.filter(Boolean) };
}

/** The value of `name=value`, without the quotation marks around it. */
export function cookieValue(pair: string): string {
  return pair
    .slice(pair.indexOf('=') + 1)
    .trim()
    .replace(/^"|"$/g, '');
}

/** What a page stores and also sends in a header is a token, whatever the header is called. */
export function storedTokens(stored: Iterable<string>, sent: Iterable<Fields>): readonly string[] {
  const values = new Set<string>();
  for (const fields of sent)
    for (const [name, value] of fields)
      if (!ordinary.test(name)) for (const part of [value, ...value.split(/[\s,;=]+/)]) values.add(part);
  const found = new Set<string>();
  for (const text of stored)
    for (const leaf of leavesOf(text))
      if (leaf.length >= LEAST_OF_STORED && values.has(leaf)) found.add(leaf);
  return [...found];
}

/** Fields whose values anybody could have sent. */
const ordinary =
  /^(:|accept|cache|connection|content-|host$|if-|origin$|pragma|range$|referer$|sec-|upgrade|user-agent$|x-requested-with$|dnt$|priority$)/i;

/** The words in a stored value, which is often JSON. */
function leavesOf(text: string): readonly string[] {
  if (!/^[[{"]/.test(text)) return [text];
  try {
    const found: string[] = [text];
    JSON.parse(text, (_name, value: unknown) => {
      if (typeof value === 'string') found.push(value);
      return value;
    });
    return found;
  } catch {
    return [text];
  }
}
