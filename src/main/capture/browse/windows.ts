import { z } from 'zod';
import { ask, hear, tell, type DevTools } from '../devtools.ts';
import { ATTACH, watch, type Attached } from '../recorder/sessions.ts';
import { dealOut, type Documents } from './documents.ts';
import { goneDocuments } from './gone.ts';
import { keepDocument, type KeptDocument } from './kept-document.ts';
import { bindingCalled, counted, listenToPerson, readTold, type Passwords } from './person.ts';
import type { Guard } from '../guard/guard.ts';

/** A window of the browser that a person uses. */
export interface BrowsingWindow {
  readonly page: Attached;
  /** The page, its frames of other sites and its workers. */
  readonly sessions: Map<string, Attached>;
  readonly documents: Documents<KeptDocument>;
  address: string;
  title: string;
  isLoading: boolean;
  /** Counts up each time the person does something or the window goes somewhere: the highest is the one that is meant. */
  turn: number;
}

/** All windows of a browser, recorded from their first request on. */
export interface Windows {
  readonly all: ReadonlyMap<string, BrowsingWindow>;
  /** The one that was used last. */
  latest(): BrowsingWindow | null;
  readonly toolsOpened: boolean;
}

/** Who is told of a session. */
export interface BrowsingListener {
  /** The state is another. */
  changed(): void;
  /** The person did something. */
  used(): void;
}

interface Around {
  readonly guard: Guard;
  readonly folder: string;
  readonly passwords: Passwords;
  readonly remember: (secrets: readonly string[]) => void;
  readonly listener: BrowsingListener;
}

const info = z.object({ targetId: z.string(), type: z.string(), url: z.string(), title: z.string() });
const attached = z.object({ sessionId: z.string(), targetInfo: info });
const detached = z.object({ sessionId: z.string() });
const ofTarget = z.object({ targetInfo: info });
const about = z.object({ targetId: z.string().optional(), frameId: z.string().optional() });
const loading = z.object({ frameId: z.string() });

/** Attaches to everything that the browser opens, before it runs its first line. Rejects where the browser is gone. */
export async function followWindows(tools: DevTools, around: Around): Promise<Windows> {
  const { guard, folder, passwords, remember, listener } = around;
  const changed = () => {
    listener.changed();
  };
  const all = new Map<string, BrowsingWindow>();
  const owners = new Map<string, BrowsingWindow>();
  let turns = 0;
  let toolsOpened = false;

  const latest = () => [...all.values()].toSorted((left, right) => right.turn - left.turn)[0] ?? null;
  const windowOf = (params: unknown, session: string | undefined): BrowsingWindow | null => {
    if (session !== undefined) return owners.get(session) ?? null;
    const { targetId, frameId } = about.safeParse(params).data ?? {};
    const id = targetId ?? frameId;
    const has = ({ sessions }: BrowsingWindow) => [...sessions.values()].some(({ target }) => target === id);
    return [...all.values()].find(has) ?? latest();
  };
  const heard = new Set<string>();
  const listen = (event: string) => {
    if (heard.has(event)) return;
    heard.add(event);
    tools.on(event, (params, session) => {
      const window = windowOf(params, session);
      if (window === null) return;
      const shown = window.documents.current;
      window.documents.deliver(event, params, session);
      if (window.documents.current === shown) return;
      window.turn = ++turns;
      changed();
    });
  };
  const gone = goneDocuments(tools, guard, listen);
  listen('Page.frameNavigated');

  const open = (page: Attached, address: string, title: string) => {
    const sessions = new Map([[page.session, page]]);
    const begin = () => keepDocument({ tools, page, guard, folder, listen, remember });
    const below = () => sessions.values();
    const refuse = (requestId: string) => {
      tell(tools, 'Fetch.failRequest', { requestId, errorReason: 'Aborted' }, page.session);
    };
    const documents = dealOut({ ...page, below, refuse }, begin, gone);
    const made = { page, sessions, documents, address, title, isLoading: false, turn: ++turns };
    all.set(page.target, made);
    owners.set(page.session, made);
  };
  const noteTools = (url: string) => {
    if (!url.startsWith('devtools://') || toolsOpened) return;
    toolsOpened = true;
    const line = {
      at: new Date().toISOString(),
      level: 'developer-tools-opened',
      text: '',
      url: '',
      line: 0,
    };
    for (const { documents } of all.values()) documents.current.record.logs.console.push(line);
    changed();
  };

  hear(tools, 'Target.attachedToTarget', attached, ({ sessionId, targetInfo }, parent) => {
    const { targetId, type, url, title } = targetInfo;
    noteTools(url);
    const one = { session: sessionId, target: targetId, type };
    const isWindow = type === 'page' && !/^(devtools|chrome-extension):/.test(url);
    if (isWindow && !all.has(targetId)) open(one, url, title);
    else if (type !== 'page') {
      const owner =
        (parent === undefined ? null : owners.get(parent)) ?? ownerOfWorker(all.values(), url) ?? latest();
      owner?.sessions.set(sessionId, one);
      if (owner !== null) owners.set(sessionId, owner);
    }
    if (!owners.has(sessionId)) {
      tell(tools, 'Runtime.runIfWaitingForDebugger', {}, sessionId);
      return;
    }
    if (type === 'page' || type === 'iframe') listenToPerson(tools, sessionId);
    watch(tools, sessionId, type);
    changed();
  });
  hear(tools, 'Target.detachedFromTarget', detached, ({ sessionId }) => {
    const window = owners.get(sessionId);
    owners.delete(sessionId);
    window?.sessions.delete(sessionId);
    if (window?.page.session !== sessionId) return;
    all.delete(window.page.target);
    window.documents.end();
    changed();
  });
  const describe = ({ targetInfo: { targetId, url, title } }: z.infer<typeof ofTarget>) => {
    noteTools(url);
    const window = all.get(targetId);
    if (window === undefined || (window.address === url && window.title === title)) return;
    window.address = url;
    window.title = title;
    changed();
  };
  hear(tools, 'Target.targetCreated', ofTarget, describe);
  hear(tools, 'Target.targetInfoChanged', ofTarget, describe);
  const load =
    (isLoading: boolean) =>
    ({ frameId }: z.infer<typeof loading>) => {
      const window = all.get(frameId);
      if (window === undefined || window.isLoading === isLoading) return;
      window.isLoading = isLoading;
      changed();
      // Not every browser tells a new title by itself.
      if (!isLoading)
        ask(tools, ofTarget, 'Target.getTargetInfo', { targetId: frameId }).then(describe, () => undefined);
    };
  hear(tools, 'Page.frameStartedLoading', loading, load(true));
  hear(tools, 'Page.frameStoppedLoading', loading, load(false));
  hear(tools, 'Runtime.bindingCalled', bindingCalled, ({ payload, executionContextId }, session) => {
    const window = session === undefined ? undefined : owners.get(session);
    const said = readTold(payload);
    if (session === undefined || window === undefined || said === null) return;
    listener.used();
    passwords.hear(session, executionContextId, said);
    if (said.kind === 'typing' || said.kind === 'typed') return;
    const shown = window.documents.current;
    shown.use = counted(shown.use, said.kind, new Date().toISOString());
    window.turn = ++turns;
  });
  await tools.send('Target.setDiscoverTargets', { discover: true });
  await tools.send('Target.setAutoAttach', ATTACH);
  return {
    all,
    latest,
    get toolsOpened() {
      return toolsOpened;
    },
  };
}

/** The window whose page a service worker belongs to, as far as their origins tell. */
function ownerOfWorker(windows: Iterable<BrowsingWindow>, url: string): BrowsingWindow | null {
  const origin = URL.parse(url)?.origin;
  for (const one of windows) if (URL.parse(one.address)?.origin === origin) return one;
  return null;
}
