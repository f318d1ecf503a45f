import { cases } from './en/cases.ts';
import { common } from './en/common.ts';
import { errors } from './en/errors.ts';
import { settings } from './en/settings.ts';
import { start } from './en/start.ts';

/** The English catalogue, which names every text, one file for each area. */
export const en = { ...common, ...errors, ...start, ...cases, ...settings } as const;
