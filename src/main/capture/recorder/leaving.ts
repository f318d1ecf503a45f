import { hear, type DevTools } from '../devtools.ts';
import { frameNavigated, type RequestEvent } from './events.ts';
import type { Exchange } from './exchange.ts';

/** Which requests were left behind by a document that made way for the next one in its frame: the browser says nothing more of those. */
export interface Leaving {
  begins(one: Exchange, event: RequestEvent): void;
  ends(one: Exchange): void;
  isLeft(one: Exchange): boolean;
}

/** `leave` is told of each request that is left behind. Those that outlive their document, such as beacons, may end all the same. */
export function followLeaving(tools: DevTools, leave: (one: Exchange) => void): Leaving {
  const open = new Map<Exchange, { readonly frame: string; readonly loader: string }>();
  const left = new WeakSet<Exchange>();
  hear(tools, 'Page.frameNavigated', frameNavigated, ({ frame: { id, loaderId } }) => {
    for (const [one, { frame, loader }] of open) {
      if (frame !== id || loader === loaderId || one.type === 'Ping') continue;
      open.delete(one);
      left.add(one);
      leave(one);
    }
  });
  return {
    begins(one, { frameId, loaderId }) {
      if (frameId === undefined || loaderId === undefined || loaderId === '') return;
      open.set(one, { frame: frameId, loader: loaderId });
    },
    ends: (one) => void open.delete(one),
    isLeft: (one) => left.has(one),
  };
}
