import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { RowModel } from './row-model.ts';

/** Where to go: a message, and a count that makes every wish a new one. */
export interface Target {
  readonly n: number;
  readonly wish: number;
  readonly focus: boolean;
}

export interface TargetPlace {
  readonly target: Target;
  readonly model: RowModel;
  /** Whether the message and those around it are there, and not only what stands for them. */
  readonly isLoaded: boolean;
  /** Whether it is in the page already. */
  readonly isNear: boolean;
  readonly scrollTo: (align: 'start' | 'center' | 'auto') => void;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Brings the list to where it should go, and the focus with it where that was asked for. */
export function useTarget({ target, model, isLoaded, isNear, scrollTo, scroller }: TargetPlace): void {
  const wantsFocus = useRef<number | null>(null);
  /** The wish whose place was found among messages that were there already. */
  const settled = useRef<number | null>(null);

  useLayoutEffect(() => {
    scrollTo(!target.focus ? 'start' : isNear ? 'auto' : 'center');
    if (target.focus) wantsFocus.current = target.n;
    settled.current = isLoaded ? target.wish : null;
    // Only a new wish moves the list; scrolling by hand must not be undone.
    // eslint-disable-next-line react/exhaustive-deps
  }, [target, model]);

  useLayoutEffect(() => {
    // What stood for the messages while they were on the way was of another height: once more, and then no more.
    if (!isLoaded || settled.current === target.wish) return;
    settled.current = target.wish;
    scrollTo(target.focus ? 'center' : 'start');
    // eslint-disable-next-line react/exhaustive-deps
  }, [isLoaded, target]);

  useEffect(() => {
    if (wantsFocus.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-n="${wantsFocus.current}"]`);
    if (row === null || row === undefined) return;
    wantsFocus.current = null;
    row.focus({ preventScroll: true });
  });
}
