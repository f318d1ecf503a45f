import type { LucideIcon } from 'lucide-react';

export interface DropCoverProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly body: string;
}

/** Lies over the window while files hover over it, and says what letting go does. */
export function DropCover({ icon: Icon, title, body }: DropCoverProps) {
  return (
    <output className="drop-cover">
      <Icon size={56} />
      <span className="drop-title">{title}</span>
      <span className="drop-body">{body}</span>
    </output>
  );
}
