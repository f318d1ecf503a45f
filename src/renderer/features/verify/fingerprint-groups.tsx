import { fingerprintGroups } from '../../../shared/verdict/fingerprint-text.ts';
import './verify.css';

/** A fingerprint in sixteen groups of four, large enough to be read aloud and compared. */
export function FingerprintGroups({ value }: { readonly value: string }) {
  return (
    <ol className="fingerprint" dir="ltr">
      {fingerprintGroups(value).map((group, index) => (
        // Two groups may be alike; each is known by its place.
        // eslint-disable-next-line react/no-array-index-key
        <li key={index}>{group}</li>
      ))}
    </ol>
  );
}
