import { Eye, MousePointerClick, ShieldPlus } from 'lucide-react';
import { Points } from '../../ui/points.tsx';
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
    <Points
      label={t('capture.page.what')}
      points={points.map(({ id, icon }) => ({
        id,
        icon,
        text: t(id === 'once' && presses ? 'capture.page.what.pressing' : `capture.page.what.${id}`),
      }))}
    />
  );
}
