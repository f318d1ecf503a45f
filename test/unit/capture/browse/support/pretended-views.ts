import { z } from 'zod';
import { launchChromium } from '../../../../../src/main/capture/chromium/launch.ts';
import { ask, type DevTools } from '../../../../../src/main/capture/devtools.ts';
import type { Guard } from '../../../../../src/main/capture/guard/guard.ts';
import type { HostView, PageDebugger, ViewMaker } from '../../../../../src/main/capture/browse/host-view.ts';

const attached = z.object({
  sessionId: z.string(),
  targetInfo: z.object({ targetId: z.string(), type: z.string() }),
});
const jar = z.object({ cookies: z.array(z.object({ name: z.string(), value: z.string() })) });

/** A shell whose views are pages of a real Chromium, each reached by the debugger of that page alone, as in a desktop shell. */
export interface PretendedShell extends ViewMaker {
  /** Every command of the browser itself that a page's debugger was asked, which a shell would refuse. */
  readonly strayed: readonly string[];
  /** Takes the debugger of the first page away, as opening developer tools does. */
  detach(reason: string): void;
  readonly tools: DevTools | null;
}

export function pretendedShell(guard: Guard): PretendedShell {
  const strayed: string[] = [];
  let detach: (reason: string) => void = () => undefined;
  let tools: DevTools | null = null;
  return {
    chromium: '156.0.0.0',
    strayed,
    detach: (reason) => {
      detach(reason);
    },
    get tools() {
      return tools;
    },
    async open() {
      const browser = await launchChromium({
        width: 1280,
        height: 800,
        locale: 'en',
        guard,
        person: { seen: false, onDisk: true },
      });
      tools = browser.tools;
      const views = pagesOf(browser.tools, strayed);
      await browser.tools.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
      });
      const first = await views.first;
      detach = (reason) => {
        first.detach(reason);
      };
      return { ...first.view, ended: browser.ended, close: () => browser.close() };
    },
  };
}

interface Pretended {
  readonly view: HostView;
  detach(reason: string): void;
}

function pagesOf(tools: DevTools, strayed: string[]): { readonly first: Promise<Pretended> } {
  const messages = [
    'Network',
    'Fetch',
    'Page',
    'Runtime',
    'Log',
    'Target',
    'Security',
    'ServiceWorker',
    'Inspector',
  ];
  let opener: ((view: HostView) => void) | null = null;
  let found: (one: Pretended) => void = () => undefined;
  const first = new Promise<Pretended>((resolve) => {
    found = resolve;
  });
  tools.on('Target.attachedToTarget', (params, parent) => {
    const { sessionId, targetInfo } = attached.parse(params);
    if (parent !== undefined || targetInfo.type !== 'page') return;
    const one = pretend(tools, sessionId, strayed, messages, (listener) => {
      opener ??= listener;
    });
    if (opener === null) found(one);
    else opener(one.view);
  });
  return { first };
}

function pretend(
  tools: DevTools,
  own: string,
  strayed: string[],
  domains: readonly string[],
  onWindow: HostView['onWindow'],
): Pretended {
  const detached: ((reason: string) => void)[] = [];
  const sessions = new Set([own]);
  const pageDebugger: PageDebugger = {
    async send(method, params, session) {
      if (session === undefined && /^(Browser|Storage)\./.test(method)) strayed.push(method);
      return tools.send(method, params, session ?? own);
    },
    onMessage(listener) {
      for (const event of eventsOf(domains))
        tools.on(event, (params, session) => {
          if (session === undefined || !sessions.has(session)) return;
          if (event === 'Target.attachedToTarget') sessions.add(attached.parse(params).sessionId);
          listener(event, params, session === own ? '' : session);
        });
    },
    onDetach: (listener) => void detached.push(listener),
  };
  const view: HostView = {
    debugger: pageDebugger,
    cookies: async () => (await ask(tools, jar, 'Storage.getCookies')).cookies,
    onWindow,
    onDownload: () => undefined,
    ended: new Promise(() => undefined),
    async close() {
      for (const listener of detached) listener('target closed');
    },
  };
  return {
    view,
    detach(reason) {
      for (const listener of detached) listener(reason);
    },
  };
}

/** The events that the recorder listens to; a shell hands on all of them. */
function eventsOf(domains: readonly string[]): readonly string[] {
  const all = [
    'Network.requestWillBeSent',
    'Network.requestWillBeSentExtraInfo',
    'Network.responseReceived',
    'Network.responseReceivedExtraInfo',
    'Network.dataReceived',
    'Network.loadingFinished',
    'Network.loadingFailed',
    'Network.webSocketCreated',
    'Fetch.requestPaused',
    'Page.frameNavigated',
    'Page.navigatedWithinDocument',
    'Page.loadEventFired',
    'Page.frameStartedLoading',
    'Page.frameStoppedLoading',
    'Page.windowOpen',
    'Runtime.consoleAPICalled',
    'Runtime.bindingCalled',
    'Log.entryAdded',
    'Target.attachedToTarget',
    'Target.detachedFromTarget',
  ];
  return all.filter((event) => domains.some((domain) => event.startsWith(`${domain}.`)));
}
