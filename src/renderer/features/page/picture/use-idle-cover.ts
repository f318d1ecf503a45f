import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { SHOWN_SECONDS } from '../../image/use-auto-cover.ts';

/** Before this many seconds of stillness the countdown is not shown. */
const QUIET_SECONDS = 10;

/**
 * Covers a picture again once nobody has moved it for a while: reading a long page takes longer than a look. `left` counts the last seconds and is null
 * before them; `moved` begins anew.
 */
export function useIdleCover(
  isRunning: boolean,
  onCover: () => void,
): { readonly left: number | null; readonly moved: () => void } {
  const since = useRef(0);
  const [left, setLeft] = useState<number | null>(null);
  const cover = useEffectEvent(onCover);
  useEffect(() => {
    since.current = Date.now();
    if (!isRunning) return undefined;
    const timer = setInterval(() => {
      const seconds = Math.ceil(SHOWN_SECONDS - (Date.now() - since.current) / 1000);
      setLeft(seconds <= QUIET_SECONDS ? Math.max(0, seconds) : null);
      if (seconds <= 0) cover();
    }, 250);
    return () => {
      clearInterval(timer);
      setLeft(null);
    };
  }, [isRunning]);
  const moved = useCallback(() => {
    since.current = Date.now();
  }, []);
  return { left: isRunning ? left : null, moved };
}
