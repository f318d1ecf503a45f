import { cases } from './fr/cases.ts';
import { common } from './fr/common.ts';
import { errors } from './fr/errors.ts';
import { settings } from './fr/settings.ts';
import { start } from './fr/start.ts';

/**
 * The French catalogue, one file for each area. One French word for each of the product's words:
 * case: affaire · item: pièce · vault: coffre · bundle: lot · ledger: registre · seal: sceau · receipt: reçu · hash and
 * fingerprint: empreinte · hand over: remettre, remise · custody: traçabilité · original: original · folder: dossier.
 * The reader is addressed as « vous ».
 */
export const fr = { ...common, ...errors, ...start, ...cases, ...settings } as const;
