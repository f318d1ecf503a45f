import type { ReactNode } from 'react';
import { useId } from 'react';
import { classes } from './classes.ts';

export interface CardProps {
  readonly children: ReactNode;
  readonly title?: string;
  /** A sentence under the title. */
  readonly lead?: ReactNode;
  /** Beside the title, at its end. */
  readonly aside?: ReactNode;
  /** The content reaches the edges, as a list does. */
  readonly isFlush?: boolean;
  readonly className?: string;
}

/** A group of things that belong together. With a title it is a region one can jump to. */
export function Card({ children, title, lead, aside, isFlush = false, className }: CardProps) {
  const id = useId();
  const look = classes('card', isFlush && 'card-flush', className);
  if (title === undefined) return <div className={look}>{children}</div>;
  return (
    <section className={look} aria-labelledby={id}>
      <header className="card-header">
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {lead !== undefined && <p className="card-lead">{lead}</p>}
      {children}
    </section>
  );
}
