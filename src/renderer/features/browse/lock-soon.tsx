import { useCallback, useEffect, useState } from 'react';
import { useClient } from '../../transport/client-context.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import './lock-soon.css';

const signs = ['pointerdown', 'keydown'] as const;

/** Says on every page that the vault is about to lock itself and close a browsing window with it. Any sign of life takes it back. */
export function LockSoon() {
  const t = useText();
  const client = useClient();
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.event === 'lock-soon') setSeconds(event.seconds);
        if (event.event === 'locked') setSeconds(null);
      }),
    [client],
  );
  const isTold = seconds !== null;
  const stay = useCallback(() => {
    setSeconds(null);
    client.call('app.awake', {}).catch(() => undefined);
  }, [client]);
  useEffect(() => {
    if (!isTold) return undefined;
    const tick = (): void => setSeconds((left) => (left === null || left <= 1 ? null : left - 1));
    const timer = setInterval(tick, 1000);
    for (const name of signs) window.addEventListener(name, stay);
    return () => {
      clearInterval(timer);
      for (const name of signs) window.removeEventListener(name, stay);
    };
  }, [isTold, stay]);
  if (seconds === null) return null;
  return (
    <div className="lock-soon no-print">
      <Banner
        tone="warning"
        isAlert
        title={t('browse.lock-soon', { seconds })}
        actions={<Button onPress={stay}>{t('browse.lock-soon.stay')}</Button>}
      >
        <p>{t('browse.lock-soon.body')}</p>
      </Banner>
    </div>
  );
}
