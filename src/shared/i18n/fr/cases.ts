import type { cases as english } from '../en/cases.ts';
import type { Translation } from '../translation.ts';

export const cases: Translation<typeof english> = {
  'cases.title': 'Cases',
};
