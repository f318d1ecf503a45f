import { appEvent } from '../../shared/contract/events.ts';
import type { AppEvent } from '../../shared/contract/events.ts';

/** Those who listen to the core's events. */
export interface Listeners {
  readonly add: (listener: (event: AppEvent) => void) => () => void;
  /** Hands on a message if it is an event of the contract; anything else is ignored, since nobody could act on it. */
  readonly tell: (message: unknown) => void;
}

export function createListeners(): Listeners {
  const listeners = new Set<(event: AppEvent) => void>();
  return {
    add(listener) {
      // A wrapper, so that the same function may be added twice and removed once.
      const own = (event: AppEvent) => listener(event);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    tell(message) {
      const event = appEvent.safeParse(message);
      if (!event.success) return;
      for (const listener of listeners) listener(event.data);
    },
  };
}
