import { useEffect } from 'react';
import { useClient } from '../transport/client-context.tsx';

/** The shortest time between two signs of life, in milliseconds. */
export const AWAKE_INTERVAL = 30_000;

/** Whether enough time has passed since the last sign of life to give another. Times are milliseconds. */
export function isDue(last: number | null, now: number): boolean {
  return last === null || now - last >= AWAKE_INTERVAL || now < last;
}

/** Whether a key press is the shortcut that locks at once: Ctrl or Cmd with Shift and L, on any keyboard layout. */
export function isLockShortcut(
  event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'key' | 'code'>,
): boolean {
  return (
    (event.ctrlKey || event.metaKey) &&
    event.shiftKey &&
    (event.key.toLowerCase() === 'l' || event.code === 'KeyL')
  );
}

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** While a vault is open: tells the core that someone is there, and locks at once on the shortcut. */
export function usePresence(isOpen: boolean, lock: () => void): void {
  const client = useClient();
  useEffect(() => {
    if (!isOpen) return undefined;
    let last: number | null = null;
    const alive = (): void => {
      const now = Date.now();
      if (!isDue(last, now)) return;
      last = now;
      // A sign of life that does not arrive only lets the vault lock sooner.
      client.call('app.awake', {}).catch(() => undefined);
    };
    const shortcut = (event: KeyboardEvent): void => {
      if (!isLockShortcut(event)) return;
      event.preventDefault();
      lock();
    };
    for (const sign of signs) window.addEventListener(sign, alive, { passive: true, capture: true });
    window.addEventListener('keydown', shortcut, { capture: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, alive, { capture: true });
      window.removeEventListener('keydown', shortcut, { capture: true });
    };
  }, [client, isOpen, lock]);
}
