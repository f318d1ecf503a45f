const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const reference = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/giu;

/**
 * What a text was before it was escaped for a page (`it&#39;s`); null where that is not proved. It is proved where character references stand in it, and no
 * sign that escaping would have replaced.
 */
export function entitiesDecoded(text: string): string | null {
  let count = 0;
  const decoded = text.replace(reference, (whole, name?: string, decimal?: string, hex?: string) => {
    count += 1;
    if (name !== undefined) return named.get(name.toLowerCase()) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
  });
  return count > 0 && !/[&<>"']/u.test(text.replace(reference, '')) ? decoded : null;
}
