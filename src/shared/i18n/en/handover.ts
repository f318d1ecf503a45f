/** Words of handing a case over. */
export const handover = {
  'handover.title': 'Hand over',
  'handover.lead':
    'Makes one sealed file that anybody can check, offline and without an account. The originals in the vault stay as they are.',
  'handover.step.what': 'What goes',
  'handover.step.whom': 'To whom',
  'handover.step.where': 'Where',
  'handover.step.seal': 'Seal',

  'handover.attachments': 'Pictures and files of these messages go along',
  'handover.attachments.hint':
    'Only those that came with a message that goes, and that are in the export. Untick it where a picture must not leave.',
  'handover.attachments.yes': 'The pictures and files of these messages go along.',
  'handover.attachments.no': 'The pictures and files of these messages stay here.',
  'derived.attachment': 'a file of the chat',

  'handover.empty.title': 'There is nothing to hand over yet',
  'handover.empty.body':
    'Preserve something first. What you hand over is always what was preserved, byte for byte.',

  'handover.what.scope': 'What goes into the bundle',
  'handover.what.all': 'Everything in this case',
  'handover.what.all.hint': '{count, plural, one {# item} other {# items}}, {size}',
  'handover.what.chosen': 'Chosen items only',
  'handover.what.chosen.hint': 'The others are counted in the bundle, but not included.',
  'handover.what.choose': 'Items that go',
  'handover.what.choose-all': 'Choose all',
  'handover.what.none': 'Choose at least one item.',
  'handover.what.goes': 'Goes: {count, plural, =0 {nothing} one {# item, {size}} other {# items, {size}}}',
  'handover.what.held': 'Held back: {count, plural, =0 {nothing} one {# item} other {# items}}',
  'handover.what.held.title': 'What is held back',
  'handover.what.held.body':
    'The recipient can tell how many items were left out, and their numbers in the ledger, but nothing else about them.',
  'handover.what.erased':
    'Erased: {count, plural, one {# item} other {# items}}, stated openly in the ledger',

  'handover.whom.recipient': 'Who receives it',
  'handover.whom.recipient.hint':
    'In your words; kept in the ledger of this case, not printed on the outside. For example: public prosecutor’s office, Ms Ionescu.',
  'handover.whom.encrypt': 'Encrypt to the recipient',
  'handover.whom.encrypt.hint':
    'If the recipient gave you an age key, only they can open the file. Without one, whoever has the file can read it.',
  'handover.whom.keys': 'Keys of the recipients',
  'handover.whom.keys.hint': 'One in each line. They begin with age1.',
  'handover.whom.keys.wrong': 'Line {line, number} is not an age key.',
  'handover.whom.open':
    'The bundle will not be encrypted. Carry it on an encrypted drive, or ask the recipient for a key.',
  'handover.whom.language': 'Language of the report',
  'handover.language.en': 'English',
  'handover.language.fr': 'French',

  'handover.where.folder': 'Folder for the bundle',
  'handover.where.hint': 'For example a USB drive. The file gets a name that says nothing about the case.',
  'handover.where.stamp': 'Ask for an outside time stamp',
  'handover.where.stamp.hint':
    'Asks {url}. Only the hash of the seal leaves this computer, nothing of the evidence. It shows later that the seal existed by then.',
  'handover.where.stamp.off':
    'No time stamp: no authority is set in the settings. Then nothing at all is sent anywhere.',

  'handover.review': 'Before you seal',
  'handover.review.body':
    'The seal is a signature with your key. It is recorded in the ledger and cannot be taken back.',
  'handover.review.signer': 'Sealed by',
  'handover.review.items': 'Items',
  'handover.review.recipient': 'For',
  'handover.review.recipient.none': 'not stated',
  'handover.review.encrypted': 'Encrypted',
  'handover.review.encrypted.yes': 'to {count, plural, one {# key} other {# keys}}',
  'handover.review.encrypted.no': 'no',
  'handover.review.folder': 'Folder',
  'handover.review.stamp': 'Outside time stamp',
  'handover.review.stamp.yes': 'asked for',
  'handover.review.stamp.no': 'no',
  'handover.seal': 'Seal the bundle',
  'handover.sealing': 'Sealing the bundle',
  'handover.sealing.body': 'Every original is read and its hash compared before it goes in.',

  'handover.done.title': 'The bundle is sealed',
  'handover.done.body':
    '{items, plural, one {# item} other {# items}}, {files, plural, one {# file} other {# files}}, {size}.',
  'handover.done.file': 'File',
  'handover.done.sha256': 'SHA-256 of the file',
  'handover.done.seal': 'Seal',
  'handover.done.stamp': 'Outside time stamp',
  'handover.done.stamp.none': 'none asked for',
  'handover.done.stamp.added': 'added',
  'handover.done.stamp.failed': 'could not be had; the seal holds without it',
  'handover.done.reveal': 'Show in the folder',
  'handover.done.fingerprint': 'Your fingerprint',
  'handover.done.fingerprint.body':
    'Tell it to the recipient by telephone or on paper, never in the same message as the bundle. With it they can tell that the seal is yours.',
  'handover.done.fingerprint.print': 'Print the cover sheet',
  'handover.done.next': 'What to do now',
  'handover.done.next.carry': 'Copy the file to the drive or hand it over as it is. Do not unpack it.',
  'handover.done.next.tell': 'Tell the fingerprint another way.',
  'handover.done.next.receipt': 'Give a receipt of the ledger to someone who is not part of this.',
  'handover.done.again': 'Seal another bundle',

  'handover.sheet.title': 'Cover sheet of a Holdfast bundle',
  'handover.sheet.lead':
    'To go with the file, on paper. Compare the fingerprint before you rely on the bundle.',
  'handover.sheet.fingerprint': 'Fingerprint of the sealer',
  'handover.sheet.check':
    'To check the bundle: open “Verify a bundle” in Holdfast, or follow README-VERIFY.txt inside it with common tools.',
  'handover.sheet.handed': 'Handed over by (name, date, signature)',
  'handover.sheet.received': 'Received by (name, date, signature)',

  'handover.earlier': 'Bundles sealed before',
  'handover.earlier.none': 'No bundle of this case has been sealed yet.',
  'handover.earlier.when': 'Sealed',
  'handover.earlier.items': 'Items',
  'handover.earlier.recipient': 'For',
  'handover.earlier.bundle': 'Bundle',
  'handover.earlier.seal': 'Seal',
  'handover.earlier.entry': 'Entry',
} as const;
