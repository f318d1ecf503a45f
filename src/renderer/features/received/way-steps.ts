import type { ReceivedBundle } from '../../../shared/model/verdict.ts';
import type { Verdict } from '../../../shared/model/verdict-word.ts';

/** One line of a continuity table: a seal, or a bundle that changed hands. */
export type WayStep =
  | {
      readonly kind: 'sealed';
      readonly number: number;
      readonly at: string;
      readonly signer: string;
      readonly roles: readonly string[];
      readonly exhibits: number;
      readonly events: number;
    }
  | {
      readonly kind: 'received';
      readonly number: number;
      readonly at: string;
      readonly from: string | null;
      readonly exhibit: string;
      readonly verdict: Verdict;
      /** It came into the case that tells it. */
      readonly isHere: boolean;
    };

/** The way of a bundle as steps in their order, numbered from 1; the last one is how it came here. */
export function stepsOf(
  bundle: Pick<ReceivedBundle, 'exhibit' | 'at' | 'from' | 'verdict' | 'way'>,
): readonly WayStep[] {
  const { exhibit, at, from, verdict, way } = bundle;
  const steps: WayStep[] = [];
  for (const { sealedAt, signer, roles, exhibits, ledger, received } of way ?? []) {
    const sealed = { at: sealedAt, signer, roles, exhibits, events: ledger.events };
    steps.push({ kind: 'sealed', number: steps.length + 1, ...sealed });
    if (received !== undefined) {
      steps.push({ kind: 'received', number: steps.length + 1, ...received, isHere: false });
    }
  }
  steps.push({ kind: 'received', number: steps.length + 1, at, from, exhibit, verdict, isHere: true });
  return steps;
}
