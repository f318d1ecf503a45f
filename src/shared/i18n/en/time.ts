/** Words of the clock, and of time stamps over ledgers. */
export const time = {
  'clock.check': 'Check the clock',
  'clock.title': 'Compare this computer’s clock',
  'clock.explain':
    'Holdfast asks one time server, now and only now, and tells it nothing. The difference is recorded and stands in the entries that follow.',
  'clock.server': 'Time server',
  'clock.server.hint':
    'Its name, for example that of your organisation’s network. With :port where it has its own.',
  'clock.ask': 'Ask it now',
  'clock.ahead': 'This clock is {offset, number} ms ahead of {source}, to within {margin, number} ms.',
  'clock.behind': 'This clock is {offset, number} ms behind {source}, to within {margin, number} ms.',

  'stamps.title': 'Time stamps over the record',
  'stamps.lead':
    'An outside authority can confirm that the record of a case existed at a time, so that it cannot be written anew later. It receives a hash and nothing else. Nothing is asked until you switch it on.',
  'stamps.at-acquisition': 'After something was taken in',
  'stamps.at-acquisition.hint': 'Files that are taken in together share one stamp.',
  'stamps.every': 'While the vault is open',
  'stamps.every.off': 'Not by the hour',
  'stamps.every.hours': '{count, plural, one {Every hour} other {Every # hours}}',
  'stamps.authority': 'Authority that is asked: {url}',
  'stamps.no-authority': 'Enter the address of a time stamping authority above first.',
} as const;
