import type { SetAside } from '../../../shared/model/batch.ts';
import { isPrivateAddress } from '../../capture/guard/address.ts';

/** An address of a list, as the browser reads it. */
export interface ListedAddress {
  /** The line it stands in, from 1. */
  readonly line: number;
  readonly url: string;
}

/** A list as it will be captured, and what of it will not. */
export interface AddressList {
  readonly addresses: readonly ListedAddress[];
  readonly setAside: readonly SetAside[];
}

export interface ReadListOptions {
  /** The lines are rows of a table: commas, semicolons and tabs part their cells. */
  readonly isTable: boolean;
  /** Addresses of this machine and its neighbours are taken too. */
  readonly allowPrivate: boolean;
}

/** As much of a line that is set aside as is shown. */
const SHOWN = 300;
/** Longer addresses are refused: browsers and servers cut them. */
const LONGEST = 8000;
const SCHEME = /^[a-z][a-z0-9+.-]{1,30}:/i;

/**
 * Reads a list of addresses, one or more in a line, in their order. Empty lines and those that begin with `#` mean nothing; any other line without an
 * address is set aside with its reason, and so is the second and every later stand of an address. Nobody is asked: names are not looked up.
 */
export function readAddressList(text: string, options: ReadListOptions): AddressList {
  const addresses: ListedAddress[] = [];
  const setAside: SetAside[] = [];
  const first = new Map<string, number>();
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = index + 1;
    const words = raw.trim();
    if (words === '' || words.startsWith('#')) continue;
    const aside = (reason: SetAside['reason'], shown: string, of: number | null = null) => {
      setAside.push({ line, text: shown.toWellFormed().slice(0, SHOWN), reason, of });
    };
    const found = addressesIn(words, options.isTable);
    if (found.length === 0) {
      aside(SCHEME.test(words) && !/\s/.test(words) ? 'scheme' : 'no-address', words);
      continue;
    }
    for (const candidate of found) {
      const judged = judge(candidate, options.allowPrivate);
      if ('reason' in judged) {
        aside(judged.reason, judged.shown);
        continue;
      }
      const before = first.get(judged.url);
      if (before !== undefined) {
        aside('duplicate', judged.url, before);
        continue;
      }
      first.set(judged.url, line);
      addresses.push({ line, url: judged.url });
    }
  }
  return { addresses, setAside };
}

/** The addresses of one line. A line that is an address and nothing else is taken as it is; within other words, the marks behind one belong to the sentence. */
function addressesIn(words: string, isTable: boolean): readonly string[] {
  if (!isTable && /^https?:\S*$/i.test(words)) return [words];
  const pieces = isTable ? cellsOf(words) : [words];
  return pieces.flatMap((piece) => {
    if (/^https?:\S*$/i.test(piece)) return [piece];
    return [...piece.matchAll(/https?:[^\s"'<>|]+/gi)].map(([match]) => withoutMarks(match));
  });
}

function withoutMarks(match: string): string {
  let end = match;
  for (;;) {
    const last = end.at(-1) ?? '';
    const closes = last === ')' && !end.includes('(');
    if (!'.,;:!?'.includes(last) && !closes) return end;
    end = end.slice(0, -1);
  }
}

/** The cells of a row, with quotation marks as tables write them. */
function cellsOf(row: string): readonly string[] {
  const cells = [...row.matchAll(/"((?:[^"]|"")*)"|[^,;\t]+/g)];
  return cells.map(([cell, quoted]) => (quoted === undefined ? cell : quoted.replaceAll('""', '"')).trim());
}

type Judged = { readonly url: string } | { readonly reason: SetAside['reason']; readonly shown: string };

function judge(candidate: string, allowPrivate: boolean): Judged {
  if (candidate.length > LONGEST) return { reason: 'too-long', shown: candidate };
  const parsed = URL.parse(candidate);
  // Shown without what stands before the place: it may be a password, also where the rest cannot be read.
  if (parsed === null)
    return { reason: 'unreadable', shown: candidate.replace(/^(https?:\/\/)[^/]*@/i, '$1') };
  if (parsed.username !== '' || parsed.password !== '')
    return { reason: 'password', shown: `${parsed.protocol}//${parsed.host}` };
  if (!allowPrivate && isPrivateHost(parsed.hostname)) return { reason: 'private', shown: parsed.href };
  // What follows a hash is never sent to a server, but pages show other things by it: it stays.
  return { url: parsed.href };
}

/** Whether a host is of this machine or its neighbours by its spelling alone; what a name leads to is looked up when its turn comes. */
function isPrivateHost(host: string): boolean {
  const isAddress = host.startsWith('[') || /^[\d.]+$/.test(host);
  return (
    (isAddress && isPrivateAddress(host)) || /(^|\.)(localhost|local|internal|home\.arpa)\.?$/i.test(host)
  );
}
