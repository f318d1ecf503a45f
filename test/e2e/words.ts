import { catalogues } from '../../src/shared/i18n/index.ts';

/** What stands on the pages while they speak English: tests find things by their words, as a person does. */
export const words = catalogues.en;
