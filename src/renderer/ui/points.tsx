import type { LucideIcon } from 'lucide-react';

export interface PointsProps {
  /** What the points are about, for who hears them. */
  readonly label: string;
  readonly points: readonly { readonly id: string; readonly icon: LucideIcon; readonly text: string }[];
}

/** What will happen, in a few sentences with a sign each, before somebody starts it. */
export function Points({ label, points }: PointsProps) {
  return (
    <section aria-label={label}>
      <ul className="points">
        {points.map(({ id, icon: Icon, text }) => (
          <li key={id}>
            <Icon size={20} aria-hidden />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
