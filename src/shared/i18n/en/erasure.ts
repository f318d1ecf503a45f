/** Words of erasing an item, and of the certificate of it. Places are filled with plain text, also outside the window. */
export const erasure = {
  'erasure.open': 'Erase for good',
  'erasure.title': 'Erase {exhibit} for good',
  'erasure.warn.gone':
    'The file, everything made from it, its messages, notes, tags and name are destroyed now, and nobody can bring them back, with no passphrase and no recovery code.',
  'erasure.warn.stays':
    'What you already handed over or copied out stays where it is, and the ledger will always show that {exhibit} was here and was erased.',
  'erasure.backups': 'Backups of the vault folder made before today still hold it: destroy them as well.',
  'erasure.reason': 'Reason',
  'erasure.reason.hint': 'It stands in the ledger and goes with later bundles. Write no names.',
  'erasure.confirm': 'Type {exhibit} to confirm',
  'erasure.confirm.hint': 'Exactly as it is written here.',
  'erasure.do': 'Erase {exhibit} for good',
  'erasure.working': 'Erasing. Please wait.',
  'erasure.certificate.show': 'Certificate of erasure',
  'erasure.certificate.back': 'Back to the evidence',
  'erasure.certificate.save': 'Save as a file',
  'erasure.certificate.file-name': 'certificate-of-erasure-{exhibit}.html',
  'erasure.erased.title': 'This item was erased',
  'erasure.erased.text': 'Only the fact is left, with its number, its hash and the reason.',

  'certificate.title': 'Certificate of erasure',
  'certificate.lead':
    'Exhibit {exhibit} was erased from a Holdfast vault. This sheet says what was destroyed, what remains, and what is beyond reach.',
  'certificate.exhibit': 'Exhibit',
  'certificate.case': 'Case',
  'certificate.erased-at': 'Erased',
  'certificate.by': 'By',
  'certificate.by.unknown': 'a person without a name here',
  'certificate.reason': 'Reason',
  'certificate.acquired-at': 'Preserved since',
  'certificate.bytes': 'Size of the original, in bytes',
  'certificate.hash': 'SHA-256 of the original',
  'certificate.item': 'Item number',
  'certificate.destroyed': 'What was destroyed',
  'certificate.destroyed.files':
    'Stored files, the original and what was made from it, with their keys: {count}',
  'certificate.destroyed.messages': 'Messages in the search: {count}',
  'certificate.destroyed.notes': 'Notes: {count}',
  'certificate.destroyed.entries': 'Entries of the ledger whose content went: {count}',
  'certificate.destroyed.how':
    'Each file was encrypted with a key of its own. The keys, the salts and the texts were overwritten in the database, its log was emptied, and the files were removed.',
  'certificate.stays': 'What remains',
  'certificate.stays.lines':
    'The lines of the ledger, without content, so that it can be verified from its first entry; the exhibit number, which is never used again; the size, the hash and the dates above.',
  'certificate.stays.searches':
    'Words that somebody searched for in this case stay recorded as they were typed.',
  'certificate.stays.same': 'Other exhibits with the very same content are still in the vault: {exhibits}.',
  'certificate.reach': 'What is beyond reach',
  'certificate.reach.none': 'No bundle that held this exhibit was handed over.',
  'certificate.reach.bundles': 'Bundles that were handed over and held this exhibit:',
  'certificate.reach.bundle': '{bundle}, sealed {when}, for {recipient}',
  'certificate.reach.bundle.encrypted': '{bundle}, sealed {when}, for {recipient}, encrypted to them',
  'certificate.reach.bundle.uncertain':
    '{bundle}, sealed {when}, for {recipient}; it is not recorded whether it held this exhibit',
  'certificate.reach.recipient': 'a recipient who is not recorded',
  'certificate.reach.extracted': 'Times that copies were written out of the vault, unencrypted: {count}',
  'certificate.reach.backups':
    'Copies of the vault folder that were made before the erasure still hold the keys. Whoever made them has to destroy them.',
  'certificate.proof': 'Signed state of the ledger at the erasure',
  'certificate.proof.text':
    'Entry {seq} of ledger {ledger}. Its hash, signed with the key {signer}, stands below in the form of a receipt: a later bundle of this case can be held against it.',
} as const;
