/** Something that was found: where, how long, and for whose sake. */
export interface Found<Owner> {
  readonly at: number;
  readonly length: number;
  readonly owner: Owner;
}

/** Looks for very many patterns at once, in time that grows with the bytes and hardly with the patterns. */
export interface Finder<Owner> {
  /** Bytes of the longest pattern; 0 where there is none. */
  readonly longest: number;
  /** The first place from `from` on, there the longest pattern; null where there is none. */
  next(bytes: Uint8Array, from: number): Found<Owner> | null;
}

/** The patterns that begin with the same four bytes. */
interface Family<Owner> {
  /** The four bytes after those, of all that are so long. */
  readonly seconds: Set<number>;
  hasShort: boolean;
  readonly byLength: Map<number, Map<string, Owner>>;
  /** The longest first. */
  lengths: readonly number[];
}

/** `patterns` have four bytes at least. */
export function createFinder<Owner>(
  patterns: Iterable<readonly [pattern: Uint8Array, owner: Owner]>,
): Finder<Owner> {
  // Nearly every place is passed over by a look at its first two bytes, nearly every other one by its first eight.
  const beginnings = new Uint8Array(1 << 16);
  const families = new Map<number, Family<Owner>>();
  let longest = 0;
  for (const [bytes, owner] of patterns) {
    const four = fourAt(bytes, 0);
    beginnings[four & 0xffff] = 1;
    longest = Math.max(longest, bytes.length);
    add(families, four, bytes, owner);
  }
  for (const family of families.values())
    family.lengths = [...family.byLength.keys()].sort((left, right) => right - left);
  return {
    longest,
    next(given, from) {
      if (longest === 0) return null;
      const bytes = Buffer.from(given.buffer, given.byteOffset, given.length);
      const last = bytes.length - 4;
      for (let at = from; at <= last; at++) {
        if (beginnings[(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)] === 0) continue;
        const family = families.get(fourAt(bytes, at));
        if (family === undefined) continue;
        if (!family.hasShort && !family.seconds.has(fourAt(bytes, at + 4))) continue;
        for (const length of family.lengths) {
          if (at + length > bytes.length) continue;
          const owner = family.byLength.get(length)?.get(bytes.toString('latin1', at, at + length));
          if (owner !== undefined) return { at, length, owner };
        }
      }
      return null;
    },
  };
}

function add<Owner>(
  families: Map<number, Family<Owner>>,
  four: number,
  bytes: Uint8Array,
  owner: Owner,
): void {
  const known = families.get(four);
  const family = known ?? { seconds: new Set(), hasShort: false, byLength: new Map(), lengths: [] };
  if (known === undefined) families.set(four, family);
  if (bytes.length < 8) family.hasShort = true;
  else family.seconds.add(fourAt(bytes, 4));
  const same = family.byLength.get(bytes.length) ?? new Map<string, Owner>();
  same.set(Buffer.from(bytes).toString('latin1'), owner);
  family.byLength.set(bytes.length, same);
}

function fourAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}
