/** Words of the cases pages. */
export const cases = {
  'cases.title': 'Cases',
} as const;
