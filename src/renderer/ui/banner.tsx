import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from './text.ts';

export type Tone = 'info' | 'success' | 'warning' | 'danger';

export const toneIcons = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: OctagonAlert,
} as const;

export interface BannerProps {
  readonly tone?: Tone;
  /** Without one, the word of the tone stands there, so that it is never told by colour alone. */
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Read out as soon as it appears. */
  readonly isAlert?: boolean;
}

/** A message that stays on the page where it matters. */
export function Banner({ tone = 'info', title, children, actions, isAlert = false }: BannerProps) {
  const t = useText();
  const Icon = toneIcons[tone];
  return (
    <div className="banner" data-tone={tone} role={isAlert ? 'alert' : undefined}>
      <Icon size={20} />
      <div className="banner-body grow">
        <p className="banner-title">{title ?? t(`banner.${tone}`)}</p>
        {children}
        {actions !== undefined && <div className="banner-actions">{actions}</div>}
      </div>
    </div>
  );
}
