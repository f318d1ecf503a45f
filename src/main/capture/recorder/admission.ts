import { hear, tell, type DevTools } from '../devtools.ts';
import type { Guard } from '../guard/guard.ts';
import type { Budget } from './budget.ts';
import { requestPaused, type PausedEvent } from './events.ts';
import type { Failure } from './exchange.ts';

export const privatePeer: Failure = {
  reason: 'refused-private',
  detail: 'the address belongs to this machine or a private network',
};

/** The parts of the viewer for PDF that a browser brings along; no network is behind them. */
const viewer = /^(chrome-extension:\/\/mhjfbmdgcfjbbpaeojofohoefgiehjai|chrome:\/\/resources)\//;

const undecided: Failure = { reason: 'refused', detail: 'whether it may be asked could not be found out' };

/** Lets requests go, or not. */
export interface Admission {
  /** From now on nothing is asked any more: requests stay where they are. */
  end(): void;
  /** Whether a request was let go; null where it was never heard of. */
  isGone(requestId: string): boolean | null;
}

/**
 * Lets every request that is paused go on or not. `go` is told of each that goes, before it does; `refuse` why one does not.
 */
export function admitRequests(
  tools: DevTools,
  guard: Guard,
  budget: Budget,
  hears: {
    readonly go: (paused: PausedEvent, session: string | undefined) => void;
    /** A document was answered: what is to be taken of it before the browser decides on it is taken before this ends. */
    readonly answer: (paused: PausedEvent, session: string | undefined) => Promise<void>;
    readonly refuse: (requestId: string, why: Failure) => void;
  },
): Admission {
  let isOver = false;
  const gone = new Set<string>();
  const held = new Set<string>();
  const decide = async (paused: PausedEvent): Promise<Failure | null> => {
    if (viewer.test(paused.request.url)) return null;
    const refusal = await guard.refusal(paused.request.url);
    if (refusal === 'private') return privatePeer;
    if (refusal !== null) return { reason: `refused-${refusal}`, detail: 'only http and https are asked' };
    if (/^(data|blob|about):/.test(paused.request.url)) return null;
    const limit = budget.admit();
    const detail = 'a limit of the capture was reached: it was not asked';
    return limit === null ? null : { reason: `limit-${limit}`, detail };
  };
  const answer = async (paused: PausedEvent, session: string | undefined) => {
    const { requestId } = paused;
    const why = await decide(paused).catch((): Failure => undecided);
    if (isOver) {
      held.add(paused.networkId ?? requestId);
      return;
    }
    if (why === null) {
      gone.add(paused.networkId ?? requestId);
      hears.go(paused, session);
      tell(tools, 'Fetch.continueRequest', { requestId }, session);
      return;
    }
    hears.refuse(paused.networkId ?? requestId, why);
    tell(tools, 'Fetch.failRequest', { requestId, errorReason: 'AccessDenied' }, session);
  };
  hear(tools, 'Fetch.requestPaused', requestPaused, (paused, session) => {
    const { requestId } = paused;
    if (paused.responseStatusCode !== undefined || paused.responseErrorReason !== undefined) {
      void hears.answer(paused, session).finally(() => {
        tell(tools, 'Fetch.continueResponse', { requestId }, session);
      });
      return;
    }
    void answer(paused, session);
  });
  return {
    end() {
      isOver = true;
    },
    isGone: (requestId) => (gone.has(requestId) ? true : held.has(requestId) ? false : null),
  };
}
