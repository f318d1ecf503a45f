import { z } from 'zod';
import type { Attached } from '../recorder/sessions.ts';
import type { Scope } from './scope.ts';

/** A document of a window with what is heard of it. */
export interface Heard {
  readonly scope: Scope;
  /** Lets go of everything that was kept of it. */
  end(): void;
}

/** Deals out what happens in one window to the documents that it belongs to. */
export interface Documents<Kept extends Heard> {
  /** The document that is shown. */
  readonly current: Kept;
  deliver(event: string, params: unknown, session: string | undefined): void;
  /** While set, requests that would lead the window to another document are refused. */
  isHeld: boolean;
  end(): void;
}

interface Place {
  /** The page itself, by its session and its main frame. */
  readonly session: string;
  readonly target: string;
  /** The sessions of frames and workers that belong to the document of now. */
  readonly below: () => Iterable<Attached>;
  /** Refuses a paused request: the document of now stays. */
  readonly refuse: (fetchId: string) => void;
}

type Event = readonly [event: string, params: unknown, session: string | undefined];

const navigated = z.object({
  frame: z.object({ parentId: z.string().optional(), loaderId: z.string() }),
});
const request = z.object({
  requestId: z.string(),
  networkId: z.string().optional(),
  loaderId: z.string().optional(),
  frameId: z.string().optional(),
  type: z.string().optional(),
  resourceType: z.string().optional(),
});
type Request = z.infer<typeof request>;

/** An answer or a held request may be told before the request itself; for so long it is waited for. */
const PATIENCE_MS = 500;
const openings: ReadonlySet<string> = new Set([
  'Network.requestWillBeSent',
  'Network.webSocketCreated',
  'Network.webTransportCreated',
]);

/**
 * A document begins with the request that leads to it and is shown when the browser says so; until then the one before is. From then on whatever is asked
 * belongs to the new one, and what is still told of the old one goes to `gone`. A request that leads to no document (a download, an answer without a
 * body) changes nothing. `begin` starts to keep a document.
 */
export function dealOut<Kept extends Heard>(
  { session: own, target, below, refuse }: Place,
  begin: () => Kept,
  gone: Scope,
): Documents<Kept> {
  let current = begin();
  const coming = new Map<string, Kept>();
  const owners = new Map<string, Scope>();
  const early = new Map<string, Event[]>();
  let stale = new Set<string>();
  let isHeld = false;

  const drop = (kept: Kept) => {
    for (const [id, owner] of owners) if (owner === kept.scope) owners.set(id, gone);
    kept.end();
  };
  const show = (loader: string) => {
    const next = coming.get(loader) ?? begin();
    coming.delete(loader);
    for (const one of [current, ...coming.values()]) drop(one);
    coming.clear();
    current = next;
    stale = new Set(
      [...below()].filter(({ type }) => type === 'iframe' || type === 'worker').map(({ session }) => session),
    );
  };
  const arriving = (loader: string): Kept => {
    const known = coming.get(loader);
    if (known !== undefined) return known;
    // The window goes to one place at a time: whatever it was on its way to before is given up.
    for (const one of coming.values()) drop(one);
    coming.clear();
    const made = begin();
    coming.set(loader, made);
    return made;
  };
  const claim = (id: string, scope: Scope) => {
    owners.set(id, scope);
    const waiting = early.get(id) ?? [];
    early.delete(id);
    for (const event of waiting) scope.deliver(...event);
  };
  const wait = (id: string, event: Event) => {
    const waiting = early.get(id);
    if (waiting !== undefined) {
      waiting.push(event);
      return;
    }
    early.set(id, [event]);
    setTimeout(() => {
      if (early.has(id)) claim(id, event[2] !== undefined && stale.has(event[2]) ? gone : current.scope);
    }, PATIENCE_MS).unref();
  };
  const scopeOf = ({ loaderId }: Request, session: string | undefined): Scope => {
    if (session !== undefined && stale.has(session)) return gone;
    return (loaderId === undefined ? undefined : coming.get(loaderId)?.scope) ?? current.scope;
  };
  const deliverRequest = (about: Request, [event, params, session]: Event) => {
    const isPaused = event === 'Fetch.requestPaused';
    const kind = isPaused ? about.resourceType : about.type;
    const isWay = session === own && about.frameId === target && kind === 'Document';
    if (isWay && isPaused && isHeld) {
      refuse(about.requestId);
      return;
    }
    const id = isPaused ? about.networkId : about.requestId;
    if (id === undefined) {
      scopeOf(about, session).deliver(event, params, session);
      return;
    }
    const owner = owners.get(id);
    if (owner !== undefined) {
      owner.deliver(event, params, session);
      return;
    }
    if (isWay && (isPaused || event === 'Network.requestWillBeSent')) claim(id, arriving(id).scope);
    else if (openings.has(event)) claim(id, scopeOf(about, session));
    else {
      wait(id, [event, params, session]);
      return;
    }
    owners.get(id)?.deliver(event, params, session);
  };

  return {
    get current() {
      return current;
    },
    get isHeld() {
      return isHeld;
    },
    set isHeld(next) {
      isHeld = next;
    },
    deliver(event, params, session) {
      if (event === 'Page.frameNavigated' && session === own) {
        const { data } = navigated.safeParse(params);
        if (data !== undefined && data.frame.parentId === undefined) show(data.frame.loaderId);
      }
      const about = /^(Network|Fetch)\./.test(event) ? request.safeParse(params).data : undefined;
      if (about !== undefined) deliverRequest(about, [event, params, session]);
      else current.scope.deliver(event, params, session);
    },
    end() {
      for (const one of [current, ...coming.values()]) drop(one);
      coming.clear();
    },
  };
}
