/** Words of the hosts themselves: the desktop shell's dialog, and the page of a browser that was not let in. */
export const shell = {
  'shell.open-link': 'Open this address in your browser?',
  'shell.open-link.note':
    'Your browser will contact this site, and the site can see that somebody is looking. Holdfast itself stays offline.',
  'shell.open-link.stay': 'Stay offline',
  'shell.open-link.open': 'Open in browser',

  'shell.not-connected': 'This window is not connected to Holdfast',
  'shell.not-connected.body':
    'The address that Holdfast prints opens one tab of one browser, once, so that nobody else on this computer can use it. Go back to the tab that is open, or end Holdfast and start it again.',
} as const;
