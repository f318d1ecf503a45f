import type { RelativeDistinguishedNames } from 'pkijs';

const labels: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['2.5.4.6', 'C'],
]);

/** The parts of a certificate's subject that people know it by, e.g. `CN=Time Stamping, O=Authority`; control characters become spaces. */
export function nameOf(subject: RelativeDistinguishedNames): string {
  const parts = subject.typesAndValues.flatMap(({ type, value }) => {
    const label = labels.get(type);
    const text: unknown = value.valueBlock.value;
    return label === undefined || typeof text !== 'string'
      ? []
      : [`${label}=${text.replace(/\p{Cc}/gu, ' ')}`];
  });
  return parts.length === 0 ? 'an unnamed authority' : parts.join(', ');
}
