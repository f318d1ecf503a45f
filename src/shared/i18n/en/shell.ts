/** Words of the desktop shell's own dialogs. */
export const shell = {
  'shell.open-link': 'Open this address in your browser?',
  'shell.open-link.note':
    'Your browser will contact this site, and the site can see that somebody is looking. Holdfast itself stays offline.',
  'shell.open-link.stay': 'Stay offline',
  'shell.open-link.open': 'Open in browser',
} as const;
