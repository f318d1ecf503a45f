let isOurs = false;

/** Keeps in mind that a person copied words of a page, with the keyboard or the mouse. */
export function rememberCopy(): void {
  isOurs = true;
}

/** Puts a text into the clipboard; rejects where the system refuses. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  rememberCopy();
}

/**
 * Empties the clipboard if anything in it may be from this window. Where the system refuses, as browsers do for a window that is not in
 * front, it stays as it is, and is emptied the next time.
 */
export function clearClipboard(): void {
  if (!isOurs) return;
  isOurs = false;
  navigator.clipboard.writeText('').catch(() => {
    rememberCopy();
  });
}
