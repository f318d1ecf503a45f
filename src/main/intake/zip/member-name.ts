/** The second half of code page 437, which ZIP names are in when they do not say UTF-8 (APPNOTE 6.3.10, appendix D). */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

export interface MemberName {
  /** As it reads; never used as a path of ours. */
  readonly text: string;
  readonly folder: boolean;
  /** False where the name would leave the folder, is absolute, or holds what no file name should. */
  readonly safe: boolean;
}

/** Reads a member's raw name. Names that claim or happen to be UTF-8 are read as that, the others as code page 437. */
export function memberName(raw: Uint8Array): MemberName {
  const text = decode(raw);
  const parts = text.replaceAll('\\', '/').split('/');
  const folder = text.endsWith('/');
  const named = folder ? parts.slice(0, -1) : parts;
  const safe =
    text.length > 0 &&
    text.length <= 4096 &&
    !text.startsWith('/') &&
    !text.startsWith('\\') &&
    !/^[A-Za-z]:/.test(text) &&
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    !/[\u0000-\u001f\u007f]/.test(text) &&
    named.every((part) => part !== '' && part !== '.' && part !== '..');
  return { text, folder, safe };
}

function decode(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return Array.from(raw, (byte) =>
      byte < 128 ? String.fromCharCode(byte) : (CP437[byte - 128] ?? '?'),
    ).join('');
  }
}
