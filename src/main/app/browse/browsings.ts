import { tmpdir } from 'node:os';
import { toTimestamp } from '../../../shared/ledger/times.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { BrowsingState } from '../../../shared/contract/browse-methods.ts';
import type {
  BrowserSource,
  BrowsingBrowser,
  BrowsingWanted,
} from '../../capture/browse/browsing-browser.ts';
import { openBrowsing, type BrowsingSession } from '../../capture/browse/session.ts';
import { sweepProfiles } from '../../capture/chromium/profile.ts';
import { AppError } from '../errors.ts';
import type { EventBus } from '../jobs.ts';

/** A browser that somebody uses for a case. */
export interface Browsing {
  readonly id: string;
  readonly case: CaseId;
  readonly openedAt: number;
  readonly browser: BrowsingBrowser;
  readonly session: BrowsingSession;
  readonly profile: { readonly id: string; readonly name: string } | null;
  captured: number;
  /** The capture that is under way: what it has got is stored before anything is taken away under it. */
  capture: Promise<unknown> | null;
}

/** The browsers that are open. All of them end with the vault's being locked. */
export interface Browsings {
  /** Where browsers come from on this host. */
  readonly source: BrowserSource;
  open(
    wanted: BrowsingWanted,
    of: Pick<Browsing, 'case' | 'profile'>,
    begin: (session: BrowsingSession, browser: BrowsingBrowser) => Promise<void>,
  ): Promise<Browsing>;
  /** Throws BROWSER_GONE. */
  find(id: string): Browsing;
  list(): readonly BrowsingState[];
  /** Ends a browser and destroys its profile; `last` comes between, when it has ended and its profile is still there. */
  close(id: string, last?: (browsing: Browsing) => Promise<void>): Promise<void>;
  closeAll(): Promise<void>;
  /** Hears when a person does something in one of them. */
  onUse(listener: () => void): void;
  /** Says that the state of one is another. */
  changed(browsing: Browsing): void;
}

/** At most this often is the window told that something changed. */
const INTERVAL_MS = 150;

export function createBrowsings(source: BrowserSource, bus: EventBus, now: () => number): Browsings {
  const all = new Map<string, Browsing>();
  const soon = new Map<string, NodeJS.Timeout>();
  const users: (() => void)[] = [];
  // What a crash left of a profile is gone before anything else happens.
  sweepProfiles(tmpdir()).catch(() => undefined);

  const tell = ({ id, case: owner }: Pick<Browsing, 'id' | 'case'>) => {
    if (soon.has(id)) return;
    const timer = setTimeout(() => {
      soon.delete(id);
      bus.send({ event: 'browse-changed', case: owner, session: id });
    }, INTERVAL_MS);
    timer.unref();
    soon.set(id, timer);
  };
  const end = async (browsing: Browsing) => {
    all.delete(browsing.id);
    await browsing.capture?.catch(() => undefined);
    await browsing.browser.close();
    tell(browsing);
  };
  const find = (id: string): Browsing => {
    const found = all.get(id);
    if (found === undefined) throw new AppError('BROWSER_GONE', 'this browsing window was closed');
    return found;
  };

  return {
    source,
    find,
    changed: tell,
    onUse: (listener) => void users.push(listener),
    list: () => [...all.values()].map(stateOf),
    async open(wanted, of, begin) {
      const id = crypto.randomUUID();
      const browser = await source.open(wanted);
      try {
        let hadWindow = false;
        const listener = {
          changed() {
            const one = all.get(id);
            const windows = one?.session.windows().length ?? 0;
            hadWindow ||= windows > 0;
            // The person closed the last window: that is how they say that they are done.
            if (one !== undefined && hadWindow && windows === 0) void end(one);
            tell({ id, case: of.case });
          },
          used() {
            for (const hear of users) hear();
          },
        };
        const session = await openBrowsing(browser, wanted.guard, listener);
        const made = { id, ...of, openedAt: now(), browser, session, captured: 0, capture: null };
        await begin(session, browser);
        all.set(id, made);
        void browser.ended.then(() => (all.get(id) === made ? end(made) : undefined));
        tell(made);
        return made;
      } catch (error) {
        await browser.close();
        throw error;
      }
    },
    async close(id, last) {
      const found = find(id);
      // From here on it is nobody's any more: its end is ours to see to.
      all.delete(id);
      try {
        await last?.(found);
      } finally {
        await end(found);
      }
    },
    async closeAll() {
      await Promise.all([...all.values()].map(end));
    },
  };
}

/** How a browser stands, for those who look from outside. */
export function stateOf(browsing: Browsing): BrowsingState {
  const { id, case: owner, openedAt, session, browser, captured, capture, profile } = browsing;
  return {
    session: id,
    case: owner,
    openedAt: toTimestamp(openedAt),
    windows: [...session.windows()],
    toolsOpened: session.toolsOpened,
    captured,
    isCapturing: capture !== null,
    canKeep: browser.profile !== null,
    profile,
  };
}
