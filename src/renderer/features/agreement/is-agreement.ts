/** The tags that mark an agreement, in the languages of the window: a case may be worked on in more than one. */
const tags = new Set(['agreement', 'accord']);

/** Whether an item's tags say that it is an agreement. */
export function isAgreement(item: { readonly tags: readonly string[] }): boolean {
  return item.tags.some((tag) => tags.has(tag.trim().toLowerCase()));
}
