/** Two captures of one page, set side by side. */
export const pagesCompared = {
  'pages.title': 'Captures of the same address',
  'pages.lead':
    'Two captures of one page are set side by side. That changes nothing in the verdict, and it does not say which of them is right.',
  'pages.lead.none': 'No two captures of one address were checked here so far.',
  'pages.pair': '{first} and {second}',
  'pages.first': 'First: {name}',
  'pages.second': 'Second: {name}',
  'pages.apart': 'These two captures were made {span} apart.',
  'pages.apart.seconds': '{value, plural, one {# second} other {# seconds}}',
  'pages.apart.minutes': '{value, plural, one {# minute} other {# minutes}}',
  'pages.apart.hours': '{value, plural, one {# hour} other {# hours}}',
  'pages.apart.days': '{value, plural, one {# day} other {# days}}',
  'pages.apart.unknown': 'One of these two captures does not say when it was made.',
  'pages.agree': 'They agree in {parts}.',
  'pages.agree.all': 'Nothing that was compared differs.',
  'pages.differ': 'They differ in {parts}.',
  'pages.meaning':
    'A difference is no error: many pages change from one visit to the next. What agrees, both captures recorded, each on its own.',
  'pages.cut':
    '{count, plural, one {# line or resource was} other {# lines or resources were}} too many to be compared.',
  'pages.part.address': 'the address of the page',
  'pages.part.status': 'the status of the answer',
  'pages.part.title': 'the title',
  'pages.part.redirects': 'the way to the page',
  'pages.part.servers':
    'the addresses of {count, number} of {total, plural, one {# server} other {# servers}}',
  'pages.part.servers.all':
    '{total, plural, one {the address of the server} other {the addresses of all # servers}}',
  'pages.part.certificates':
    'the certificates of {count, number} of {total, plural, one {# server} other {# servers}}',
  'pages.part.certificates.all':
    '{total, plural, one {the certificates of the server} other {the certificates of all # servers}}',
  'pages.part.text.all': 'all {count, plural, one {# line} other {# lines}} of text',
  'pages.part.text.some': '{count, plural, one {# line} other {# lines}} of text',
  'pages.part.pictures':
    '{count, number} of {total, plural, one {# picture} other {# pictures}}, byte for byte',
  'pages.part.pictures.all':
    '{total, plural, one {the picture} =2 {both pictures} other {all # pictures}} of the page, byte for byte',
  'pages.part.resources.all': '{total, plural, one {the one resource} other {all # resources}}',
  'pages.part.resources': '{count, number} of {total, plural, one {# resource} other {# resources}}',
  'pages.table': 'Everything that was compared',
  'pages.column.field': 'What',
  'pages.column.result': 'Result',
  'pages.result.agrees': 'agrees',
  'pages.result.differs': 'differs',
  'pages.result.missing': 'only one has it',
  'pages.none': 'none',
  'pages.yes': 'yes',
  'pages.no': 'no',
  'pages.field.requestedUrl': 'Address that was asked for',
  'pages.field.finalUrl': 'Address of the page',
  'pages.field.status': 'Status of the answer',
  'pages.field.title': 'Title',
  'pages.field.redirects': 'Way to the page',
  'pages.field.server': 'Addresses of {of}',
  'pages.field.certificates': 'Certificates of {of} (SHA-256)',
  'pages.field.text': 'Lines of text',
  'pages.field.picture': 'Picture {of} (SHA-256)',
  'pages.field.resource': 'Resource {of} (status, SHA-256)',
  'pages.field.startedAt': 'Begun',
  'pages.field.browser': 'Browser',
  'pages.field.userAgent': 'Browser as it names itself to servers',
  'pages.field.locale': 'Language',
  'pages.field.timeZone': 'Time zone',
  'pages.field.viewport': 'Size of the window',
  'pages.field.profile': 'Profile',
  'pages.field.complete': 'Complete by its own account',
  'pages.field.toolsOpened': 'Developer tools were opened',
  'pages.lines.first': 'Lines that only the first shows',
  'pages.lines.second': 'Lines that only the second shows',
  'pages.lines.more': 'and {count, number} more',
  'pages.rows.agreeing':
    '{count, plural, one {One resource that agrees is} other {# resources that agree are}} not listed.',
  'pages.rows.more':
    '{count, plural, one {One more resource that differs is} other {# more resources that differ are}} not listed.',
  'pages.unreadable.NOT_A_RECORD': '{name} is not a captured page that this version can read.',
  'pages.unreadable.RECORD_DAMAGED':
    '{name} cannot be compared: a file inside it is absent, damaged, or not what its own list says.',
  'pages.unreadable.RECORD_TOO_LARGE':
    '{name} cannot be compared: it is larger than any capture that Holdfast makes.',
  'pages.remembered':
    'Captured pages of the bundles that you check one after another here are compared with one another, until this page is closed.',
} as const;
