/** Words that only the offline page needs; the others stand in the window's catalogues. */
export const offline = {
  'offline.title': 'Holdfast: verify a bundle offline',
  'offline.lead':
    'Tells whether a bundle is exactly as it was sealed. Everything happens in this page: no network, no account, and nothing is changed or sent.',
  'offline.drop': 'Drop the bundle anywhere on this page',
  'offline.hint':
    'The ZIP file as you received it. A receipt and a root certificate may come along. An unpacked folder works too, but shows less.',
  'offline.or': 'or',
  'offline.folder': '{count, plural, one {# file in the folder} other {# files in the folder}}',
  'offline.chosen': 'Chosen: {name}',
  'offline.remove': 'Choose another',
  'offline.several':
    'Several bundles were dropped. They are checked one after another, this one first; captures of the same address are compared.',
  'offline.trust.none':
    'Without a fingerprint the verdict can be “unproven” at best: anybody can make a seal.',
  'offline.more': 'Receipt and time stamp',
  'offline.given': 'given',
  'offline.not-given': 'not given',
  'offline.progress': 'Progress',
  'offline.cancelled': 'The check was stopped. Nothing was changed.',

  'offline.unseen':
    'Nothing differs, but a browser shows neither links nor empty folders of an unpacked folder. Check the ZIP file instead.',
  'offline.unseen.title': 'An unpacked folder cannot be checked in full here',
  'offline.unseen.means':
    'A browser follows links without saying so and passes over empty folders. Check the ZIP file as you received it, or look for links with the commands of README-VERIFY.txt.',

  'offline.error.FILE_UNREADABLE': 'The file cannot be read any more.',
  'offline.error.FILE_UNREADABLE.next':
    'It was moved or changed, or its medium was taken out. Choose it again.',
  'offline.error.BUNDLE_ENCRYPTED': 'This bundle is encrypted.',
  'offline.error.BUNDLE_ENCRYPTED.next':
    'Decrypt it first, with Holdfast or with the age tool, and choose the ZIP file that comes out:',
  'offline.error.UNEXPECTED': 'This page failed. That says nothing about the bundle.',
  'offline.error.UNEXPECTED.next':
    'Open the page again in an up-to-date browser, or check with the commands of README-VERIFY.txt.',

  'offline.record': 'Record of this check',
  'offline.record.tool': 'Checked with',
  'offline.record.tool.value': 'Holdfast {version}, the page for checking offline',
  'offline.record.time': 'Checked at',
  'offline.record.time.hint': 'By the clock of this computer.',
  'offline.record.file': 'File',
  'offline.record.size': 'Size',
  'offline.record.size.value': '{size} ({bytes, plural, one {# byte} other {# bytes}})',
  'offline.record.hash': 'SHA-256 of the file',
  'offline.record.hash.folder': 'An unpacked folder has no hash of its own.',
  'offline.record.hash.failed': 'It could not be computed.',
  'offline.record.trust': 'Trusted fingerprints',
  'offline.record.trust.none': 'none given',
  'offline.record.receipt': 'Receipt',
  'offline.record.root': 'Root certificate',
  'offline.record.signature': 'Place, date, signature of the person who checked',

  'offline.colon': ': ',
  'offline.checked.files': '{count, plural, one {# file} other {# files}}, {size}, read to the end',
  'offline.checked.events': '{count, plural, one {# entry} other {# entries}}',
  'offline.extract':
    '{disclosed, plural, one {# message} other {# messages}} of {messages, number} handed over',
  'offline.extract.withheld': 'Withheld messages, counted in the whole chat',
  'offline.extract.run': '{from, number} to {to, number}',
  'offline.withheld-kinds': 'Withheld details by kind of entry',

  'offline.way': 'The way it came',
  'offline.way.lead':
    'This case received bundles from others and hands them on. What a stage says rests on the seal of the stage behind it.',
  'offline.way.bundle': '{exhibit}, received on {time}',
  'offline.way.from': 'From',
  'offline.way.unnamed': 'not stated',
  'offline.way.verdict': 'Verdict when it was received',
  'offline.way.stage': 'Stage {number, number}',
  'offline.way.events':
    '{events, plural, one {# entry} other {# entries}}, from {first} to {last}, by {keys, plural, one {# key} other {# keys}}',
  'offline.way.roles': 'In the roles of',

  'offline.not-shown.extract':
    'What the withheld messages of {exhibit} say: {disclosed, number} of {messages, number} are here.',
  'offline.not-shown.receipt':
    'Whether the end of the history was cut off before it was sealed: that takes a receipt, and none was given.',
  'offline.not-shown.unstamped':
    'When the seal was made: its time is that of the sealing computer, and no outside time stamp confirms it.',
  'offline.not-shown.stamped': 'Whether the certificates of the time stamp’s authority were withdrawn.',
} as const;
