/** Words of what comes from others and goes on, whole or in part. */
export const received = {
  'receive.action': 'Receive a bundle',
  'receive.title': 'Take in somebody’s bundle',
  'receive.explain':
    'It is checked first and then kept byte for byte, with its own record and seal, so that it can be handed on whole. One that is not as it was sealed is refused.',
  'receive.choose': 'Choose the file',
  'receive.path': 'File of the bundle',
  'receive.from': 'From whom',
  'receive.from.hint': 'In your words; recorded in this case.',
  'receive.more': 'Fingerprint of the sender, encryption',
  'receive.trust': 'Fingerprint of the sender, as you got it another way',
  'receive.identity': 'Your secret age key, if the bundle is encrypted',
  'receive.take': 'Check it and take it in',
  'receive.anyway': 'Keep it as a file all the same',
  'receive.anyway.hint':
    'It then counts as a file that somebody gave you; nothing that it states is believed.',
  'receive.done': 'Taken in as {exhibit}.',

  'file.received': 'A bundle from somebody else',
  'file.received.body':
    'It is kept byte for byte, as it came. Hand it on with this case, or write a copy to a folder and check it again; that copy is not encrypted.',
  'item.method.received': 'Received as a sealed bundle',

  'way.title': 'Received from others',
  'way.lead':
    'Each step of the way, the earliest first. What a step says rests on the seal of the step after it.',
  'way.as-file': 'It was not as it was sealed and was kept as a file.',
  'way.of': 'The way of {exhibit}',
  'way.column.number': 'Step',
  'way.column.what': 'What happened',
  'way.column.when': 'When',
  'way.column.who': 'Key, or sender',
  'way.check': 'Checked on arrival:',
  'way.sealed': 'Sealed',
  'way.sealed.holds':
    '{exhibits, plural, one {# exhibit} other {# exhibits}}, {events, plural, one {# entry} other {# entries}}',
  'way.received': 'Received as {exhibit}',
  'way.received.here': 'Received here as {exhibit}',
  'way.someone': 'somebody',

  'extract.title': 'Only some messages of a chat',
  'extract.lead':
    'The chosen messages are checked against the whole chat. Of the others the recipient learns how many there are and where, and nothing they say.',
  'extract.messages': 'Messages of {exhibit} that go',
  'extract.messages.hint':
    'Numbers from 1 to {count, number}, for example 12-40, 57. Leave it empty to hand over the whole chat.',
  'extract.wrong': 'Write numbers and ranges from 1 to {count, number}, separated by commas.',
  'extract.shown': 'The name of the file, its size and its hash go with it: {name}',
  'extract.goes': '{exhibit}: {disclosed, number} of {messages, number} messages; the others are withheld.',
  'derived.extract': 'an extract of the chat',
  'derived.verification': 'the report of the check',
  'stamp.again': 'Ask for the time stamp again',
  'stamp.later':
    'You sealed this bundle without one. It can still be added; the seal stays as it is. The address of the authority stands in the settings.',
  'stamp.add': 'Ask for a time stamp',
  'stamp.added': 'The time stamp was added: {authority}, {time}.',
} as const;
