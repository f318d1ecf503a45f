import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may use this host: one browser, let in once by the token of the printed address. */
export interface Session {
  /** The one-time token for the address's fragment; fragments are never sent, logged or put into a Referer. */
  readonly token: string;
  /** Exchanges the token, the first time only; null for a wrong one or a second time. */
  exchange(token: string): SessionSecrets | null;
  /** True for the cookie that was given out. */
  knowsCookie(cookie: string): boolean;
  /** True for the key that was given out. */
  knowsKey(key: string): boolean;
}

/** What a browser is given: the cookie is sent with everything, the key by the page's own script with each call. */
export interface SessionSecrets {
  readonly cookie: string;
  readonly key: string;
}

/** A session that nobody has entered yet. Comparisons take the same time whatever is compared. */
export function createSession(): Session {
  const token = secret();
  const issued: SessionSecrets = { cookie: secret(), key: secret() };
  let used = false;
  return {
    token,
    exchange(given) {
      if (used || !same(given, token)) return null;
      used = true;
      return issued;
    },
    knowsCookie: (cookie) => used && same(cookie, issued.cookie),
    knowsKey: (key) => used && same(key, issued.key),
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Hashing first makes the lengths equal, which `timingSafeEqual` needs, without telling the length of the secret. */
function same(given: string, expected: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(given).digest(),
    createHash('sha256').update(expected).digest(),
  );
}
