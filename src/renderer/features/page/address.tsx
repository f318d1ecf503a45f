import { Revealed } from '../../ui/bidi.tsx';
import { classes } from '../../ui/classes.ts';
import { addressParts } from './address-parts.ts';

export interface AddressProps {
  readonly value: string;
  readonly className?: string;
}

/** A web address to read: never a link, left to right, with its host standing out and nothing invisible in it. */
export function Address({ value, className }: AddressProps) {
  const { before, host, after } = addressParts(value);
  return (
    <bdi dir="ltr" className={classes('page-address', className)} title={value}>
      <Revealed text={before} />
      {host !== '' && (
        <strong>
          <Revealed text={host} />
        </strong>
      )}
      <Revealed text={after} />
    </bdi>
  );
}
