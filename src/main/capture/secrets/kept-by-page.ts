import { z } from 'zod';
import { within } from '../clock.ts';
import { ask, type DevTools } from '../devtools.ts';
import { runApart } from '../record/about-page.ts';
import type { Exchange, Fields } from '../recorder/exchange.ts';
import type { Attached } from '../recorder/sessions.ts';
import { secretsOfFields, storedTokens, type Secrets } from './header-secrets.ts';

const jar = z.object({ cookies: z.array(z.object({ name: z.string(), value: z.string() })) });

const SCRIPT = `[localStorage, sessionStorage].flatMap((one) => Object.values(one))`;
const PATIENCE_MS = 1000;

/**
 * The secrets that a page and its frames keep in the browser, whether a request carried them or not: all of the cookies, and of what scripts store whatever one of
 * `exchanges` sent in a header. A frame that does not answer keeps its secrets; those that its requests carried are known all the same.
 */
export async function secretsKept(
  tools: DevTools,
  sessions: Iterable<Attached>,
  exchanges: readonly Exchange[],
): Promise<Secrets> {
  const cookies: (readonly [string, string])[] = [];
  const stored: string[] = [];
  const frames = [...sessions].filter(({ type }) => type === 'page' || type === 'iframe');
  const asked = frames.map(async ({ session, target }) => {
    const all = await ask(tools, jar, 'Network.getCookies', {}, session).catch(() => ({ cookies: [] }));
    for (const { name, value } of all.cookies) cookies.push(['cookie', `${name}=${value}`]);
    const values = await runApart(tools, session, target, SCRIPT).catch(() => []);
    stored.push(...z.array(z.string()).catch([]).parse(values));
  });
  await within(Promise.all(asked), PATIENCE_MS);
  const { values, sure } = secretsOfFields(cookies);
  const sent = exchanges.map(({ requestFields }): Fields => requestFields);
  return { values, sure: [...sure, ...storedTokens(stored, sent)] };
}
