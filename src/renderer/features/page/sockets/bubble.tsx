import type { ReactNode } from 'react';
import { DateTime } from '../../../ui/date-time.tsx';
import { useText } from '../../../ui/text.ts';

export interface BubbleProps {
  readonly direction: 'sent' | 'received';
  readonly at: string;
  /** How long after the beginning it came, in short. */
  readonly since: string;
  /** What else is known of it, in a word or two. */
  readonly aside?: string;
  readonly children: ReactNode;
}

/** One message: what the page sent stands at the end of the line, what it received at the beginning. */
export function Bubble({ direction, at, since, aside, children }: BubbleProps) {
  const t = useText();
  return (
    <div className="socket-bubble" data-direction={direction}>
      <p className="socket-bubble-head">
        <span>{t(`page.sockets.${direction}`)}</span>
        {aside !== undefined && <span>{aside}</span>}
        <span className="nowrap">
          <DateTime value={at} /> · {since}
        </span>
      </p>
      {children}
    </div>
  );
}
