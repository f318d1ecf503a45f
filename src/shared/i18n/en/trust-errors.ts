/** Errors of keys, receipts and erasure. */
export const trustErrors = {
  'error.ITEM_ERASED.happened': 'This item was erased.',
  'error.ITEM_ERASED.safe': 'That it was here, and that it was erased, stays in the ledger.',
  'error.ITEM_ERASED.next': 'Nothing can bring it back; print its certificate of erasure if you need one.',
  'error.CONTACT_NOT_FOUND.happened': 'This person is not in the address book.',
  'error.CONTACT_NOT_FOUND.safe': 'Nothing was changed.',
  'error.CONTACT_NOT_FOUND.next': 'Open the address book again and choose from it.',
  'error.KEY_DIFFERS.happened': 'This key does not fit what the address book says.',
  'error.KEY_DIFFERS.safe': 'Nothing was changed, and nobody new is trusted.',
  'error.KEY_DIFFERS.next':
    'Ask the person, by telephone or face to face, which key is theirs; if they changed it, say that the new one replaces the old.',
  'error.INCONSISTENT_WITH_RECEIPT.happened': 'The history is not the one that was seen before.',
  'error.INCONSISTENT_WITH_RECEIPT.safe': 'Nothing was countersigned, and that it was refused is on record.',
  'error.INCONSISTENT_WITH_RECEIPT.next':
    'Entries were cut off or replaced, or an older copy was put back. Keep the receipt, and ask whoever gave it to you what happened.',
  'error.LEDGER_SHORTER_THAN_RECEIPT.happened': 'This vault does not hold the entry that the receipt is for.',
  'error.LEDGER_SHORTER_THAN_RECEIPT.safe': 'Nothing was changed, and that it was found is on record.',
  'error.LEDGER_SHORTER_THAN_RECEIPT.next':
    'The end of the history is missing: look for a later copy of the vault before you go on with this one.',
  'error.CONTINUITY_MISSING.happened': 'It cannot be seen that this receipt continues the last one.',
  'error.CONTINUITY_MISSING.safe': 'Nothing was countersigned, and nothing was recorded.',
  'error.CONTINUITY_MISSING.next':
    'Ask for an export of the ledger’s lines together with the receipt, and give both.',
  'error.RECEIPT_KEY_CHANGED.happened': 'Somebody with another key acts in this ledger now.',
  'error.RECEIPT_KEY_CHANGED.safe': 'Nothing was countersigned, and nothing was recorded.',
  'error.RECEIPT_KEY_CHANGED.next':
    'Ask whose key it is, enter it in the address book with how you confirmed it, then take the receipt again.',
} as const;
