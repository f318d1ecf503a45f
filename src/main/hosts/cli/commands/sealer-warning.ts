import { assertNever } from '../../../../shared/model/error.ts';
import type { SealerWarning } from '../../../../shared/model/trust.ts';

/** A warning about the one who sealed, in one plain sentence. */
export function warningText({ kind, name, expected, confirmed, since, announced }: SealerWarning): string {
  const who = name ?? 'the same person';
  const how = confirmed === 'not-yet' ? 'seen before' : `confirmed ${confirmed.replace('-', ' ')}`;
  const told = announced
    ? ' An entry made with the earlier key admits the new one; whoever stole that key could have written it.'
    : '';
  switch (kind) {
    case 'person-key-differs':
      return `this was NOT sealed with the key of ${who} (${expected}, ${how}, ${since}). Ask them before you rely on it.${told}`;
    case 'ledger-key-differs':
      return `this case was sealed with another key before (${expected}, ${who}, ${since}).${told}`;
    case 'key-revoked':
      return `the key that sealed this was given up on ${since}; whoever has it can seal anything.`;
    default:
      return assertNever(kind);
  }
}
