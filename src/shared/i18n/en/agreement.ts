/** Words of the page about what the person concerned agreed to. */
export const agreement = {
  'agreement.lead':
    'What the person concerned agreed to: what may be kept, who may see it, for which purpose, and what she said no to.',
  'agreement.how': 'How to keep it with the case',
  'agreement.ask.title': 'Ask',
  'agreement.ask.body':
    'In her own language, read aloud where that helps, each purpose by itself. She may say no to any of them, and no to the police still lets you keep the evidence.',
  'agreement.write.title': 'Put it on paper',
  'agreement.write.body':
    'What was asked, what was answered, the date, and who was there. Give her a copy. Take no statement about what happened: that is for the police.',
  'agreement.preserve.title': 'Preserve it here',
  'agreement.preserve.body':
    'Add the signed sheet to the evidence, as a scan or a photo, and give it the tag “agreement”. It then stands on this page too, hashed and recorded like everything else.',
  'agreement.go': 'Go to the evidence',
  'agreement.list': 'Agreements in this case',
  'agreement.none': 'None yet. An item with the tag “agreement” appears here.',
  'agreement.limit':
    'Holdfast keeps the agreement but does not yet hold anything back by itself. When you hand over, you choose what goes.',
} as const;
