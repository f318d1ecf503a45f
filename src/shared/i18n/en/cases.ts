/** Words of the list of cases. */
export const cases = {
  'cases.lead': 'Each case keeps its own evidence and its own record of everything that was done.',
  'cases.new': 'New case',
  'cases.list': 'Cases in this vault',
  'cases.items': '{count, plural, =0 {No items yet} one {# item} other {# items}}',
  'cases.opened': 'Opened {date}',
  'cases.last': 'Last entry {date}',
  'cases.closed': 'Closed',
  'cases.empty.title': 'Here is the place for your cases',
  'cases.empty.body':
    'A case is one matter: the chats, images, pages and files that belong together. Open one, then drop the evidence into it.',
  'cases.new.title': 'Open a new case',
  'cases.new.name': 'Working title',
  'cases.new.hint':
    'Something you will recognise. It is encrypted, and it stands in the bundles you hand over: leave out the victim’s name.',
  'cases.new.placeholder': 'For example: Harbour recruitment, spring',
  'cases.new.error': 'Give the case a working title.',
  'cases.new.submit': 'Open the case',
} as const;
