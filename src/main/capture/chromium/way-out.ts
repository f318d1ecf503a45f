import { z } from 'zod';
import { hear, type DevTools } from '../devtools.ts';
import { openGate } from '../gate/gate.ts';
import type { Guard } from '../guard/guard.ts';
import { openKeyLog } from '../tls/key-log.ts';
import { seenChains, type SeenChains } from '../tls/seen-chains.ts';

/** How a browser reaches the world: by one gate, or not at all. */
export interface WayOut {
  readonly args: readonly string[];
  /** The one proxy that everything goes through, as rules for proxies name it. */
  readonly proxy: string;
  /** The certificates that servers showed; null where nothing is reached. */
  readonly chains: SeenChains | null;
  close(): Promise<void>;
}

/** No name is ever looked up by the browser itself, and nothing of this machine goes past the proxy. */
const names = '--host-resolver-rules=MAP * ^NOTFOUND, EXCLUDE 127.0.0.1';
const bypass = '--proxy-bypass-list=<-loopback>';

/** For a browser that reaches nothing: the one way out leads nowhere. */
export const noWayOut: WayOut = {
  args: ['--host-resolver-rules=MAP * ^NOTFOUND', '--proxy-server=socks5://nowhere.invalid:1', bypass],
  // A view of a shell looks up the name of its proxy as the shell does: this one has none, and nobody listens there.
  proxy: 'socks5://127.0.0.1:1',
  chains: null,
  close: () => Promise.resolve(),
};

/** Opens the gate that everything a browser asks goes through. `folder` is the browser's own. */
export async function openWayOut(guard: Guard, folder: string): Promise<WayOut> {
  const keys = await openKeyLog(folder);
  const chains = seenChains(keys);
  const gate = await openGate(guard, (to) => chains.tap(to));
  const proxy = `socks5://127.0.0.1:${String(gate.port)}`;
  return {
    proxy,
    args: [
      `--proxy-server=${proxy}`,
      bypass,
      names,
      ...(keys === null ? [] : [`--ssl-key-log-file=${keys.path}`]),
    ],
    chains,
    async close() {
      keys?.close();
      await gate.close();
    },
  };
}

/** How the browser tells of addresses that it does not let a page lead to. */
const notFollowed =
  /^Not allowed to (?:load local resource|navigate top frame to [a-z]+ URL|navigate top frame to): (\S+)/;
const MOST_SHOWN = 200;

const asked = z.object({ request: z.object({ url: z.string() }) });
const leaving = z.object({ url: z.string() });
const logged = z.object({ entry: z.object({ text: z.string() }) });
const socket = z.object({ url: z.string() });

/**
 * Tells the guard of every request and socket that a page is heard to ask for; the gate lets nothing else through. Requests are held by the recorder until the
 * guard has answered, sockets are not, and so wait at the gate.
 */
export function tellGuard(tools: DevTools, guard: Guard): void {
  hear(tools, 'Network.requestWillBeSent', asked, ({ request }) => void guard.refusal(request.url));
  hear(tools, 'Page.frameRequestedNavigation', leaving, ({ url }) => {
    if (!/^(https?|about|data|blob|javascript):/i.test(url)) guard.refuseScheme(url);
  });
  hear(tools, 'Log.entryAdded', logged, ({ entry: { text } }) => {
    const url = notFollowed.exec(text)?.[1];
    if (url !== undefined) guard.refuseScheme(url.slice(0, MOST_SHOWN));
  });
  hear(tools, 'Network.webSocketCreated', socket, ({ url }) => void guard.refusal(url));
}
