import { Fragment, type ReactNode } from 'react';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

export interface KeyValueListProps {
  readonly facts: readonly Fact[];
  /** Each name above its value, for narrow places. */
  readonly isStacked?: boolean;
}

/** Facts about one thing: a name, a value. */
export function KeyValueList({ facts, isStacked = false }: KeyValueListProps) {
  return (
    <dl className="facts" data-stacked={isStacked || undefined}>
      {facts.map(({ name, value }) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
