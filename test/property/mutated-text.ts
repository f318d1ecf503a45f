import fc from 'fast-check';

/** Samples with parts cut out and other pieces put in, as a broken disk or a hostile hand would leave them. */
export function mutatedText(samples: readonly string[], pieces: readonly string[]): fc.Arbitrary<string> {
  const longest = Math.max(...samples.map(({ length }) => length));
  const mutation = fc.record({
    at: fc.nat(longest),
    drop: fc.nat(60),
    insert: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })),
  });
  return fc.tuple(fc.constantFrom(...samples), fc.array(mutation, { maxLength: 20 })).map(([text, changes]) =>
    changes.reduce((all, { at, drop, insert }) => {
      const place = Math.min(at, all.length);
      return all.slice(0, place) + insert + all.slice(place + drop);
    }, text),
  );
}
