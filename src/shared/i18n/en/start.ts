/** Words of the start pages. */
export const start = {
  'start.title': 'Start',
} as const;
