import type { BundleCapture } from './bundle-captures.ts';
import { comparedPairs, type ComparedPair, type NamedCapture } from './pairs.ts';

/** The captured pages of one bundle that was checked. */
export interface CheckedCaptures {
  /** What tells the bundle from the others. */
  readonly bundle: string;
  /** The name of its file. */
  readonly file: string;
  readonly captures: readonly BundleCapture[];
}

/** What a verdict page shows of captured pages. */
export interface CapturesShown {
  readonly pairs: readonly ComparedPair[];
  /** Exhibits that cannot be compared, and why. */
  readonly unread: readonly Pick<BundleCapture, 'exhibit' | 'problem'>[];
}

/** Adds a bundle; one that is checked once more takes its own place. */
export function withBundle(
  checked: readonly CheckedCaptures[],
  latest: CheckedCaptures,
): readonly CheckedCaptures[] {
  return [...checked.filter(({ bundle }) => bundle !== latest.bundle), latest];
}

/**
 * Captures of one address, compared: those of the bundle that was checked last with one another and with those of the bundles before it. Null where that
 * bundle holds no captured page.
 */
export function capturesShown(checked: readonly CheckedCaptures[]): CapturesShown | null {
  const latest = checked.at(-1);
  if (latest === undefined || latest.captures.length === 0) return null;
  const own = new Set(latest.captures.map(({ capture }) => capture));
  const pairs = comparedPairs(checked.flatMap((one) => named(one, checked.length === 1)));
  return {
    pairs: pairs.filter(({ a, b }) => own.has(a.capture) || own.has(b.capture)),
    unread: latest.captures.filter(({ problem }) => problem !== null),
  };
}

/** The exhibit's number, and the bundle's file where there are several bundles. */
function named({ file, captures }: CheckedCaptures, isOne: boolean): readonly NamedCapture[] {
  return captures.flatMap(({ exhibit, capture }) =>
    capture === null ? [] : [{ name: isOne ? exhibit : `${exhibit} · ${file}`, capture }],
  );
}
