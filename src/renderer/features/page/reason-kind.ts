/** Kinds of reasons that have words of their own. */
const plain = [
  'withheld',
  'truncated',
  'unfinished',
  'no-answer',
  'body-unavailable',
  'body-inexact',
  'refused-private',
  'refused-scheme',
  'refused-unasked',
  'aborted',
  'not-kept',
] as const;

export type ReasonKind =
  | (typeof plain)[number]
  | 'name'
  | 'refused'
  | 'broken'
  | 'unreachable'
  | 'slow'
  | 'empty'
  | 'malformed'
  | 'redirects'
  | 'certificate'
  | 'tls'
  | 'csp'
  | 'mixed'
  | 'origin'
  | 'integrity'
  | 'blocked'
  | 'proxy'
  | 'limit'
  | 'crashed'
  | 'download'
  | 'handshake'
  | 'undecided'
  | 'other';

/** What the words of the recorder and of the browser (net/base/net_error_list.h, in lower case with hyphens) come down to; the first that fits holds. */
const forms: readonly (readonly [RegExp, ReasonKind])[] = [
  [/^too-many-redirects$|redirect/u, 'redirects'],
  [/^(limit|too-(many|large))|-limit\b/u, 'limit'],
  [/crash|target-closed|out-of-memory/u, 'crashed'],
  [/download/u, 'download'],
  [/^(cert|bad-ssl-client-auth-cert)/u, 'certificate'],
  [/^(ssl|tls|ech)-/u, 'tls'],
  [/^(proxy|socks|tunnel|mandatory-proxy)/u, 'proxy'],
  [/csp$/u, 'csp'],
  [/mixed-content/u, 'mixed'],
  [/cors|corp|coep|coop|orb|origin|blocked-by-response|content-type/u, 'origin'],
  [/integrity|sri-/u, 'integrity'],
  [/^name-|dns/u, 'name'],
  [/timed-out|timeout/u, 'slow'],
  [/^connection-refused$/u, 'refused'],
  [/^handshake-/u, 'handshake'],
  [/^refused$/u, 'undecided'],
  [/^(connection-|socket-|http2-|quic-|content-length-mismatch|incomplete-chunked)/u, 'broken'],
  [/unreachable|internet-disconnected|network-|address-/u, 'unreachable'],
  [/^empty-response$/u, 'empty'],
  [/^(invalid|response-|content-decoding|unexpected|malformed)/u, 'malformed'],
  [/^(blocked|access-denied|disallowed|unsafe|unknown-url-scheme|cleartext)/u, 'blocked'],
];

/** The kind of a reason as `failed.jsonl` gives it; a word that nobody foresaw is "other". */
export function reasonKind(reason: string): ReasonKind {
  const known = plain.find((candidate) => candidate === reason);
  return known ?? forms.find(([form]) => form.test(reason))?.[1] ?? 'other';
}
