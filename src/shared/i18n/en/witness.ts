/** Words of receipts between people: witnessing, countersigning, comparing by words. */
export const witness = {
  'witness.title': 'Receipts of others',
  'witness.lead':
    'When somebody gives you a receipt for their ledger, this vault remembers it and countersigns it. A later receipt that does not continue what was seen is refused: then history was cut off or replaced.',
  'witness.empty': 'No receipt of anybody else has been taken in yet.',
  'witness.import': 'Take in a receipt',
  'witness.import.text': 'The receipt',
  'witness.import.text.hint': 'The seven or eleven lines, pasted or from a file.',
  'witness.import.file': 'Read a file',
  'witness.import.needed': 'Paste the receipt or choose its file.',
  'witness.import.from': 'From whom',
  'witness.import.from.hint': 'In your own words, for your own ledger.',
  'witness.import.lines': 'Export of the ledger’s lines',
  'witness.import.lines.hint':
    'A file that they write with “Write lines for a witness”. It is needed from the second receipt of a ledger on, and holds no content.',
  'witness.import.lines.choose': 'Choose the file',
  'witness.import.do': 'Take it in',
  'witness.done.own': 'This vault still holds what the receipt states, at entry {seq, number}.',
  'witness.done.countersigned': 'The countersignature for entry {seq, number} is recorded in its ledger.',
  'witness.done.first':
    'Seen and countersigned: entry {seq, number}. It is the first receipt of this ledger, so there was nothing to compare it with yet.',
  'witness.done.continues':
    'Seen and countersigned: entry {seq, number}. It continues entry {before, number}, which was seen before.',
  'witness.done.again':
    'This receipt for entry {seq, number} had been seen before. Nothing was recorded again.',
  'witness.done.give':
    'Give the countersignature back to whoever gave you the receipt: they take it in like a receipt.',
  'witness.done.key': 'The key of the receipt is not confirmed. Compare it with the person.',
  'witness.done.save': 'Save the countersignature',
  'witness.file-name': 'holdfast-countersignature-{seq}.txt',
  'witness.column.when': 'Taken in',
  'witness.column.from': 'From',
  'witness.column.entry': 'Entry',
  'witness.column.ledger': 'Ledger',
  'witness.column.countersigner': 'Countersigned by',

  'witnesses.title': 'Who countersigned receipts of this case',
  'witnesses.lead':
    'Give a receipt to another person who uses Holdfast. Their countersignature shows later that this history existed as it is, whatever happens to this computer.',
  'witnesses.empty': 'Nobody has countersigned a receipt of this case yet.',
  'witnesses.lines': 'Write lines for a witness',
  'witnesses.lines.body':
    'From the second receipt on, a witness asks for the lines between. They say what kind of thing was done and when; no name, no text and nothing of the evidence is in them.',
  'witnesses.lines.where': 'Folder for the file',
  'witnesses.lines.since': 'Lines',
  'witnesses.lines.all': 'From the first entry',
  'witnesses.lines.after': 'After entry {seq, number}, which was countersigned',
  'witnesses.lines.done': '{count, plural, one {# entry was written.} other {# entries were written.}}',
  'witnesses.lines.file-name': 'holdfast-lines-{from}-{to}.txt',

  'receipt.sheet.words': 'The hash in words',
  'receipt.sheet.words.use':
    'To compare by telephone: one reads, the other follows on their own sheet. Line by line, every word must be the same.',
  'receipt.words.check': 'Compare words by telephone',
  'receipt.words.label': 'The words that you are told',
  'receipt.words.hint': 'All 33, in order. The first three letters of each are enough.',
  'receipt.words.wrong': 'These are not the words of a receipt: one is missing or was misheard.',
  'receipt.words.found': 'They are the words of entry {seq, number} of this case.',
  'receipt.words.other':
    'No entry of this case has these words. The other person has the receipt of another history.',
  'receipt.words.do': 'Compare',

  'settings.check.receipt': 'Compare with receipts that were given away',
  'settings.check.receipt.hint':
    'A receipt or a countersignature shows whether entries were cut off since. Paste it or read its file.',
} as const;
