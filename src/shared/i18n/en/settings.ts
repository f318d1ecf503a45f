/** Words of the settings, and of the people who have a key. */
export const settings = {
  'settings.lead': 'For this vault and this computer.',

  'settings.language': 'Language',
  'settings.language.own': 'English',
  'settings.system': 'As the system',
  'settings.look': 'Language and look',
  'settings.theme': 'Colours',
  'settings.theme.light': 'Light',
  'settings.theme.dark': 'Dark',

  'people.title': 'People and keys',
  'people.lead':
    'Who can open this vault. Each entry is signed with the key of the person who made it; the fingerprint is how others recognise that key.',
  'people.you': 'You',
  'people.since': 'Since',
  'people.initials': 'Initials',
  'people.role': 'Role',
  'people.organisation': 'Organisation',
  'people.key': 'Fingerprint of the key',
  'people.none': 'none given',

  'settings.lock': 'Locking',
  'settings.lock.lead':
    'Locked means that the keys and everything shown are gone. {shortcut} locks at once, from anywhere.',
  'settings.lock.after': 'Lock when nobody is there for',
  'settings.lock.minutes': '{count, plural, one {# minute} other {# minutes}}',

  'settings.timestamp': 'Timestamp authority',
  'settings.timestamp.lead':
    'An authority can confirm that a seal existed at a certain time (RFC 3161). Only a hash is sent, and only when you ask for it while sealing. Leave it empty and no connection is ever made.',
  'settings.timestamp.address': 'Address',
  'settings.timestamp.error': 'Enter an address that begins with http:// or https://, or leave it empty.',
  'settings.timestamp.saved': 'The address of the timestamp authority is saved.',

  'settings.passphrase': 'Passphrase',
  'settings.passphrase.lead': 'Your own passphrase for this vault. The recovery sheet stays valid.',
  'settings.passphrase.change': 'Change the passphrase',
  'settings.passphrase.current': 'Current passphrase',
  'settings.passphrase.next': 'New passphrase',
  'settings.passphrase.changed': 'The passphrase is changed.',
  'settings.passphrase.wrong': 'This is not your current passphrase.',

  'settings.check': 'Check this vault',
  'settings.check.lead':
    'Reads every stored object again, compares it with its hash, and verifies every ledger from its first entry. Nothing is changed.',
  'settings.check.start': 'Check now',
  'settings.check.intact': 'Everything was read and holds.',
  'settings.check.altered': 'Something differs from its record.',
  'settings.check.unproven': 'Nothing differs, but not everything could be checked.',
  'settings.check.counts':
    '{objects, plural, one {# stored object} other {# stored objects}} and {events, plural, one {# ledger entry} other {# ledger entries}} were checked.',
  'settings.check.findings': 'What was found',
  'settings.check.at': 'Entry {seq, number}',
  'settings.check.next':
    'Keep this vault as it is, do not add to it, and look for a backup. The findings below say what is concerned.',

  'settings.about': 'About',
  'settings.about.version': 'Version',
  'settings.about.host': 'Runs in',
  'settings.about.host.electron': 'its own window',
  'settings.about.host.loopback': 'this computer’s browser',
  'settings.about.host.cli': 'the command line',
  'settings.about.vault': 'Vault folder',
  'settings.about.vault-id': 'Vault number',
} as const;
