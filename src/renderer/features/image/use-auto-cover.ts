import { useEffect, useEffectEvent, useState } from 'react';

/** A picture that is left alone covers itself after this long. */
export const SHOWN_SECONDS = 20;

/** Counts down while something is shown, and covers it at the end. Null while it does not count. */
export function useAutoCover(isRunning: boolean, onCover: () => void): number | null {
  const [left, setLeft] = useState(SHOWN_SECONDS);
  const cover = useEffectEvent(onCover);
  useEffect(() => {
    if (!isRunning) return undefined;
    const end = Date.now() + SHOWN_SECONDS * 1000;
    const timer = setInterval(() => {
      const seconds = Math.ceil((end - Date.now()) / 1000);
      setLeft(Math.max(0, seconds));
      if (seconds <= 0) cover();
    }, 250);
    return () => {
      clearInterval(timer);
      setLeft(SHOWN_SECONDS);
    };
  }, [isRunning]);
  return isRunning ? left : null;
}
