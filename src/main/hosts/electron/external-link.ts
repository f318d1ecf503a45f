/**
 * The address that may be offered to the person's own browser, or null. Only `https:`, without a name or password in it, and
 * only after the person agreed: the host asks with the address written out, because opening it tells the other side that
 * somebody is looking.
 * @param value what a page asked to open: in an attacker's hands
 */
export function externalLink(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2048 || !URL.canParse(value)) return null;
  const url = new URL(value);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  return url.href;
}

/**
 * Opens an address outside if it may be opened and the person agrees; true when it was opened.
 * @param agree shows the address and asks
 * @param open hands it to the system
 */
export async function openExternalLink(
  value: unknown,
  agree: (url: string) => Promise<boolean>,
  open: (url: string) => Promise<void>,
): Promise<boolean> {
  const url = externalLink(value);
  if (url === null || !(await agree(url))) return false;
  await open(url);
  return true;
}
