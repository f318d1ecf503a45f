import { z } from 'zod';
import { ask, type DevTools } from '../devtools.ts';

const cookie = z.looseObject({ name: z.string(), value: z.string(), domain: z.string(), path: z.string() });
const jar = z.object({ cookies: z.array(cookie) });

/** A cookie as the browser gives and takes it. */
export type Cookie = z.infer<typeof cookie>;

/** Every cookie of the profile. Rejects where the browser is gone. */
export async function cookiesOf(tools: DevTools): Promise<readonly Cookie[]> {
  return (await ask(tools, jar, 'Storage.getCookies')).cookies;
}
