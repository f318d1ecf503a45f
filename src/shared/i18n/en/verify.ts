import { finding } from './finding.ts';

/** Words of checking a bundle and of the verdict. */
export const verify = {
  'verify.title': 'Verify a bundle',
  'verify.lead':
    'Tells whether a bundle is exactly as it was sealed. Works offline, without a vault and without an account.',
  'verify.bundle': 'The bundle',
  'verify.bundle.hint':
    'The ZIP file as you received it, an encrypted one (.age), or an unpacked folder. You can also drop the ZIP file here.',
  'verify.bundle.choose': 'Choose the file…',
  'verify.bundle.choose-folder': 'An unpacked folder…',
  'verify.bundle.path': 'Place of the bundle on this computer',
  'verify.bundle.needed': 'Choose the bundle first.',
  'verify.dropped': 'The file that you dropped is checked',
  'verify.drop.title': 'Let go to check this bundle',
  'verify.drop.body': 'It is only read. Nothing is copied, and nothing is sent anywhere.',
  'verify.drop.one':
    'Drop one file: the ZIP as you received it. An unpacked folder or an encrypted bundle is chosen with its button.',
  'verify.drop.unasked':
    'A browser does not tell where a dropped file lies, so this window checked it by itself: the address book was not asked, and nothing was recorded. Choose the file with its button to have that as well.',
  'verify.trust': 'Fingerprint of the sealer',
  'verify.trust.hint':
    'As you were told by telephone or on paper, in any spelling. Several go one to a line. You can also compare it afterwards.',
  'verify.trust.wrong': 'Line {line, number} is not a fingerprint: it needs 64 digits from 0 to f.',
  'verify.more': 'Receipt, time stamp, encryption',
  'verify.receipt': 'Receipt',
  'verify.receipt.hint':
    'The text of a receipt for this case, if you have one. It shows whether history was cut off.',
  'verify.receipt.file': 'Read it from a file…',
  'verify.tsa': 'Root certificate of the time stamp’s authority',
  'verify.tsa.hint': 'PEM text, from the authority itself. Needed only to judge an outside time stamp.',
  'verify.tsa.wrong':
    'This is not a certificate: it needs the lines from BEGIN CERTIFICATE to END CERTIFICATE.',
  'verify.tsa.file': 'Read it from a file…',
  'verify.identity': 'Your age key',
  'verify.identity.hint': 'Only for an encrypted bundle. It begins with AGE-SECRET-KEY-1 and is not kept.',
  'verify.identity.file': 'Read it from a file…',
  'verify.start': 'Check the bundle',
  'verify.running': 'Checking the bundle',
  'verify.running.body': 'Every file is read and hashed. Nothing of it is opened or run.',
  'verify.again': 'Check another bundle',
  'verify.change': 'Change what to check it with',

  'verify.intact':
    '{count, plural, =0 {The bundle is exactly as it was sealed.} one {The item is exactly as it was when it was sealed on {created}.} other {All # items are exactly as they were when they were sealed on {created}.}}',
  'verify.altered.exhibits':
    '{count, plural, one {{exhibits} is not what was sealed.} other {{exhibits} are not what was sealed.}} {others, plural, =0 {Do not rely on this bundle.} one {The other item matches. Do not rely on {exhibits}.} other {The other # items match. Do not rely on {exhibits}.}}',
  'verify.altered.both':
    '{count, plural, one {{exhibits} is not what was sealed.} other {{exhibits} are not what was sealed.}} Other parts of the bundle do not hold either. Do not rely on this bundle.',
  'verify.altered.elsewhere':
    'This bundle is not as it was sealed. Do not rely on it until the reason is known.',
  'verify.altered.because.UNSIGNED': 'Nobody has signed this bundle as it stands. Do not rely on it.',
  'verify.altered.because.INCONSISTENT_WITH_RECEIPT':
    'The history in this bundle is not the one that the receipt was issued for. Do not rely on it.',
  'verify.altered.because.LEDGER_SHORTER_THAN_RECEIPT':
    'The end of the history that the receipt was issued for is missing. Do not rely on this bundle.',
  'verify.altered.because.BAD_SIGNATURE':
    'A signature in this bundle does not hold. Do not rely on it until the reason is known.',
  'verify.altered.because.LEDGER_BROKEN':
    'The history in this bundle was changed after it was written. Do not rely on it.',
  'verify.altered.because.AMBIGUOUS_ZIP':
    'Two programs could read this ZIP file differently. Do not rely on it.',
  'verify.unproven': 'Nothing differs, but not everything could be checked.',
  'verify.unproven.because.UNKNOWN_SIGNER':
    'Nothing was changed since somebody sealed it. Who that was, you have not confirmed yet.',
  'verify.unproven.because.UNSUPPORTED_VERSION':
    'Nothing differs, but the bundle was made by a newer version, which this one cannot check in full.',
  'verify.unproven.because.TIMESTAMP_ISSUER_UNKNOWN':
    'Nothing differs, but nobody has confirmed the authority of the outside time stamp.',
  'verify.unproven.because.KEY_REVOKED': 'Nothing differs, but a key was used after it had been withdrawn.',
  'verify.unproven.because.TIME_CONFLICT':
    'Nothing differs, but the times that the bundle states contradict one another.',
  'verify.stamped':
    'An outside time stamp from {authority} shows that the seal existed no later than {time}.',

  'verify.confirm': 'Compare the fingerprint',
  'verify.confirm.body':
    'Ask the person who sealed it to read it to you, by telephone or in person, or look at the paper you were given. All sixteen groups must be the same.',
  'verify.confirm.matches': 'It matches: check again',

  'verify.checked': 'What was checked',
  'verify.checked.files': 'Files',
  'verify.checked.files.value':
    '{count, plural, one {# file} other {# files}}, {size}, each compared with its sealed hash',
  'verify.checked.events': 'Ledger',
  'verify.checked.events.value':
    '{count, plural, one {# entry} other {# entries}}, each linked to the one before and signed',
  'verify.checked.signer': 'Sealed with the key',
  'verify.checked.signer.none': 'No seal that could be read.',
  'verify.checked.created': 'Sealed',
  'verify.checked.created.hint': 'By the sealer’s own clock.',
  'verify.checked.stamp': 'Outside time stamp',
  'verify.checked.stamp.none': 'none',
  'verify.checked.bundle': 'Bundle',

  'verify.findings': 'What was found',
  'verify.findings.none': 'Nothing to report.',
  'verify.findings.altered': 'Differs from what was sealed',
  'verify.findings.unproven': 'Could not be checked',
  'verify.findings.information': 'Good to know',
  'verify.findings.count': '{count, plural, one {in # place} other {in # places}}',
  'verify.findings.expert': 'Details for experts',
  'verify.findings.code': 'Code',
  'verify.findings.path': 'In the bundle',
  'verify.findings.seq': 'Ledger entry',
  'verify.findings.message': 'Said by the checker',
  'verify.findings.limited': 'The first {count, number} findings are listed. There may be more.',

  'verify.exhibits': 'Exhibits',
  'verify.exhibits.none': 'No exhibit could be read from this bundle.',
  'verify.exhibits.item': 'What it is',
  'verify.exhibits.acquired': 'preserved',
  'verify.exhibits.extract':
    '{disclosed, plural, one {# message} other {# messages}} of {messages, number} handed over; withheld: {withheld}',
  'verify.exhibits.result': 'Result',
  'verify.exhibits.sound': 'As sealed',
  'verify.exhibits.unsound': 'Not as sealed',
  'verify.exhibits.withheld': 'redacted copy only',
  'verify.exhibits.derived': '{count, plural, =0 {nothing} one {# file} other {# files}}',
  'verify.exhibits.derived.title': 'Made from it',
  'verify.exhibits.declared':
    'The ledger declares {declared, plural, one {# exhibit} other {# exhibits}}: {included, number} here, {leftOut, number} left out, {erased, number} erased. Details of {withheld, plural, =0 {no entry} one {# entry} other {# entries}} are withheld.',

  'verify.not-shown': 'What this does not show',
  'verify.not-shown.author': 'Who wrote a message or made a picture.',
  'verify.not-shown.account': 'Who owns an account, a number or a device.',
  'verify.not-shown.before': 'What happened before it was collected.',
  'verify.not-shown.clock': 'Whether the phone’s clock was right.',
  'verify.not-shown.left-out':
    'What was left out: {leftOut, plural, =0 {the ledger declares nothing} one {the ledger declares # exhibit} other {the ledger declares # exhibits}}; what never came in, nobody can tell.',
  'verify.not-shown.renderings':
    'Whether the report and the CASE file say the same as the records. They are renderings; the verdict rests on the records.',
  'verify.not-shown.dates': 'File dates and permissions. The seal does not cover them.',

  'verify.yourself': 'Check it with other tools',
  'verify.yourself.body':
    'None of this needs Holdfast. Unpack the ZIP, open a terminal in the folder that holds README-VERIFY.txt, and run:',
  'verify.yourself.key': 'Who sealed it: must be the fingerprint you were told',
  'verify.yourself.seal': 'The seal is signed with that key',
  'verify.yourself.list': 'The seal fixes the list of lists',
  'verify.yourself.files': 'The lists fix every file: must print nothing',
  'verify.yourself.more': 'README-VERIFY.txt has every step, also the one that finds files which were added.',

  'verify.printed': 'Checked on {time} with Holdfast {version}, by the clock of this computer. File: {file}',
  'verify.print': 'Print the verdict',
  ...finding,
} as const;
