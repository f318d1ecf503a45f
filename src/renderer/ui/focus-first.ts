/**
 * The properties that give a control the focus when it appears. For a page or a dialog with one obvious first step; it is kept apart from
 * the controls so that it is used on purpose.
 */
export function focusFirst(takesFocus: boolean | undefined): { readonly autoFocus?: boolean } {
  return takesFocus === true ? { autoFocus: true } : {};
}
