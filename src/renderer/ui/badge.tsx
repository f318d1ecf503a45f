import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export interface BadgeProps {
  readonly children: ReactNode;
  /** `bad` only for what is altered or dangerous, `warn` for what is unproven, `good` for what is intact. */
  readonly tone?: 'neutral' | 'accent' | 'good' | 'warn' | 'bad';
  readonly icon?: LucideIcon;
}

/** A word or two about the thing beside it; the word says it, the colour only helps. */
export function Badge({ children, tone = 'neutral', icon: Icon }: BadgeProps) {
  return (
    <span className="badge" data-tone={tone}>
      {Icon && <Icon size={14} />}
      {children}
    </span>
  );
}
