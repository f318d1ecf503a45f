/** A piece of a filled sentence: words of the catalogue, or a value that may come from evidence and must be isolated. */
export interface SentencePart {
  readonly text: string;
  readonly value: boolean;
}

/** Puts values into the `{places}` of a catalogue's sentence; a place without a value stays empty. */
export function fillSentence(
  template: string,
  values: Readonly<Record<string, string>>,
): readonly SentencePart[] {
  const parts: SentencePart[] = [];
  let from = 0;
  for (const place of template.matchAll(/\{(\w+)\}/gu)) {
    if (place.index > from) parts.push({ text: template.slice(from, place.index), value: false });
    parts.push({ text: values[place[1] ?? ''] ?? '', value: true });
    from = place.index + place[0].length;
  }
  if (from < template.length) parts.push({ text: template.slice(from), value: false });
  return parts;
}
