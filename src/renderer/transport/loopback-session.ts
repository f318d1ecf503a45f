import { z } from 'zod';

const sessionAnswer = z.object({ key: z.string().min(1) });
const storageName = 'holdfast-session';

/** What this window needs of the page it lives in. */
export interface PageState {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState'>;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
}

/**
 * The key that every call carries besides the cookie. A cookie is sent to every port of 127.0.0.1, so another program's page
 * could be handed it; the key stays in this tab (session storage is kept apart by port).
 *
 * The one-time token of the address is exchanged for it and taken out of the address at once. Null when the token has been used
 * before or there is none: then this window must be opened anew from the terminal.
 */
export async function sessionKey(page: PageState): Promise<string | null> {
  const token = new URLSearchParams(page.location.hash.slice(1)).get('token');
  if (token === null) return page.storage.getItem(storageName);
  page.history.replaceState(null, '', page.location.pathname + page.location.search);
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  }).catch(() => null);
  if (response?.status !== 200) return page.storage.getItem(storageName);
  const parsed = sessionAnswer.safeParse(await response.json().catch(() => null));
  if (!parsed.success) return null;
  page.storage.setItem(storageName, parsed.data.key);
  return parsed.data.key;
}
