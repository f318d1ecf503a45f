import { z } from 'zod';
import { ask, type DevTools } from '../devtools.ts';

const cookie = z.looseObject({ name: z.string(), value: z.string(), domain: z.string(), path: z.string() });
/** The cookies of a profile. */
export const cookies = z.array(cookie);
const jar = z.object({ cookies });

/** A cookie as the browser gives and takes it. */
export type Cookie = z.infer<typeof cookie>;

/** Every cookie of a profile in memory, or of the browser's own. Rejects where the browser is gone. */
export async function cookiesOf(tools: DevTools, context: string | null): Promise<readonly Cookie[]> {
  const where = context === null ? {} : { browserContextId: context };
  return (await ask(tools, jar, 'Storage.getCookies', where)).cookies;
}

/** Puts cookies into the own profile of a browser that has just been started. Rejects where the browser is gone. */
export async function setCookies(tools: DevTools, all: readonly Cookie[]): Promise<void> {
  await tools.send('Storage.setCookies', { cookies: all.map(settable) });
}

/** A cookie without what the browser tells of it and does not take back; one that ends with the browser has no date. */
function settable({
  size: _size,
  session,
  expires,
  sourcePort: _port,
  ...rest
}: Cookie): Record<string, unknown> {
  return session === true ? rest : { ...rest, expires };
}
