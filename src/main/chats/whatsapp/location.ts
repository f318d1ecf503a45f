const LINK = 'https://maps.google.com/?q=';

/** Whether a line is a shared place: one word in any language, a colon and a link to coordinates. */
export function isLocation(text: string, from: number, to: number): boolean {
  const last = text.charCodeAt(to - 1);
  if (last < 48 || last > 57) return false;
  const line = text.slice(from, Math.min(to, from + 200));
  const at = line.indexOf(LINK);
  if (at < 2) return false;
  const word = line.slice(0, at).trimEnd();
  return (
    word.endsWith(':') && word.length <= 40 && /^-?[0-9.]+,-?[0-9.]+$/u.test(line.slice(at + LINK.length))
  );
}
