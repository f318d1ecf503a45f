import type { Entity } from './entity.ts';

/** Names that end like this are taken for addresses without `http` before them, where a path follows or nothing else could be meant. */
const ENDINGS =
  'com|net|org|info|biz|io|me|ly|co|app|xyz|site|online|club|live|link|page|eu|uk|de|fr|es|it|pt|nl|be|ch|at|pl|ro|bg|md|ua|ru|by|hu|cz|sk|si|hr|rs|gr|tr|al|se|no|fi|dk|ie|lt|lv|ee|us|ca|mx|br|ar|in|cn|jp|kr|th|vn|ph|ng|ke|za|gg|tv';
const LINK = new RegExp(
  String.raw`(?<![\p{L}\p{N}@._-])(?:https?:\/\/[^\s<>"“”]+|(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,4}(?:${ENDINGS})(?:\/[^\s<>"“”]*)?(?![\p{L}\p{N}@]))`,
  'giu',
);

/** Addresses on the web. What follows as punctuation of the sentence is not part of one. */
export function linksIn(text: string): Entity[] {
  return [...text.matchAll(LINK)].flatMap((match) => {
    const raw = withoutTail(match[0]);
    const value = linkValue(raw);
    return value === null
      ? []
      : [{ kind: 'link' as const, value, start: match.index, end: match.index + raw.length }];
  });
}

function withoutTail(text: string): string {
  let raw = text.replace(/[.,;:!?…'’»”)\]}>*_]+$/u, '');
  // A closing bracket belongs to the address where it was opened in it.
  if (text.startsWith(`${raw})`) && raw.split('(').length > raw.split(')').length) raw += ')';
  return raw;
}

/** Scheme and host in lower case, without `www.` and without a last `/`: what a browser would open is the same. */
function linkValue(raw: string): string | null {
  try {
    const url = new URL(/^https?:/iu.test(raw) ? raw : `https://${raw}`);
    if (!url.hostname.includes('.')) return null;
    const host = url.host.replace(/^www\./u, '');
    return `${host}${url.pathname}${url.search}${url.hash}`.replace(/\/$/u, '');
  } catch {
    return null;
  }
}

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}-])/gu;

export function emailsIn(text: string): Entity[] {
  return [...text.matchAll(EMAIL)].map((match) => ({
    kind: 'email',
    value: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const HANDLE =
  /(?<![\p{L}\p{N}@./_-])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.]{1,38})[\p{L}\p{N}_])(?![\p{L}\p{N}@])/gu;

/** Names of accounts as people write them: `@name`. */
export function handlesIn(text: string): Entity[] {
  return [...text.matchAll(HANDLE)].map((match) => ({
    kind: 'handle',
    value: `@${(match[1] ?? '').toLowerCase()}`,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
