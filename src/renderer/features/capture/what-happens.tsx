import { Eye, MousePointerClick, ShieldPlus } from 'lucide-react';
import { useText } from '../../ui/text.ts';

const points = [
  { id: 'once', icon: MousePointerClick },
  { id: 'kept', icon: ShieldPlus },
  { id: 'noticed', icon: Eye },
] as const;

/** What a capture does and what it leaves behind, before it is started. `presses`: buttons that load more are pressed. */
export function WhatHappens({ presses }: { readonly presses: boolean }) {
  const t = useText();
  return (
    <section className="capture-what" aria-label={t('capture.page.what')}>
      <ul>
        {points.map(({ id, icon: Icon }) => (
          <li key={id}>
            <Icon size={20} aria-hidden />
            <span>
              {t(id === 'once' && presses ? 'capture.page.what.pressing' : `capture.page.what.${id}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
