import { useEffect, useEffectEvent, useState } from 'react';

/** Does something in so many seconds, and says how many are left; null while nothing is to come. */
export function useCountdown(onZero: () => void): {
  readonly left: number | null;
  readonly start: (seconds: number) => void;
} {
  const [left, setLeft] = useState<number | null>(null);
  const zero = useEffectEvent(onZero);
  useEffect(() => {
    if (left === null) return undefined;
    const timer = setTimeout(() => {
      if (left > 1) {
        setLeft(left - 1);
        return;
      }
      setLeft(null);
      zero();
    }, 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return { left, start: setLeft };
}
