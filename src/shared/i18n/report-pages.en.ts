/** The report's words about captured web pages. */
export const reportPagesEn = {
  'pages.title': 'Web pages',
  'pages.intro':
    'Each page was opened once, in a browser of its own, and everything that this browser was sent is in the original, a WACZ file. Addresses stand here as text; opening one would show the page of today, and tell its owner.',
  'pages.requested': 'Address asked for',
  'pages.final': 'Address shown',
  'pages.same': 'the same',
  'pages.redirects': 'Redirects on the way',
  'pages.pageTitle': 'Title of the page',
  'pages.status': 'Answer of the server',
  'pages.statusNone': 'none',
  'pages.time': 'Opened and finished',
  'pages.timeValue': '{from} to {to} UTC, by the clock of the computer that captured it',
  'pages.browser': 'Browser',
  'pages.profile': 'Signed in',
  'pages.profile.clean': 'no; an empty profile that was thrown away afterwards',
  'pages.profile.signed-in': 'yes; what the page shows may be visible to that account alone',
  'pages.requests': 'Requests',
  'pages.requestsValue':
    '{requests} made, {stored} answers stored, {failed} not stored, {withheld} of these because of a secret',
  'pages.complete': 'Complete',
  'pages.complete.yes': 'yes: nothing is known to be missing',
  'pages.complete.no': 'no; the record itself says, in its own words, what is missing:',
  'pages.files': 'To look at without any tool',
  'pages.unreadable':
    'What the record says of itself could not be read here; the original is handed over as it is.',
  'method.capture': 'captured from the web',
  'derived.kind.page-picture': 'Picture of the whole page',
  'derived.kind.page-text': 'Words that the page showed',
  'derived.kind.page-replay': 'What the record showed again',
  'derived.kind.page-print': 'The page as it prints',
  'derived.kind.batch-report': 'Report on a list of addresses',
} as const;
