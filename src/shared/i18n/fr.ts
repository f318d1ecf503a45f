import { agreement } from './fr/agreement.ts';
import { browse } from './fr/browse.ts';
import { capture } from './fr/capture.ts';
import { cases } from './fr/cases.ts';
import { common } from './fr/common.ts';
import { compare } from './fr/compare.ts';
import { custody } from './fr/custody.ts';
import { erasure } from './fr/erasure.ts';
import { errors } from './fr/errors.ts';
import { evidence } from './fr/evidence.ts';
import { handover } from './fr/handover.ts';
import { image } from './fr/image.ts';
import { item } from './fr/item.ts';
import { page } from './fr/page.ts';
import { pageLogs } from './fr/page-logs.ts';
import { pageReasons } from './fr/page-reasons.ts';
import { pageRecord } from './fr/page-record.ts';
import { pagesCompared } from './fr/pages-compared.ts';
import { proxy } from './fr/proxy.ts';
import { received } from './fr/received.ts';
import { screens } from './fr/screens.ts';
import { search } from './fr/search.ts';
import { settings } from './fr/settings.ts';
import { shell } from './fr/shell.ts';
import { start } from './fr/start.ts';
import { time } from './fr/time.ts';
import { timeline } from './fr/timeline.ts';
import { transcript } from './fr/transcript.ts';
import { trust } from './fr/trust.ts';
import { verify } from './fr/verify.ts';
import { witness } from './fr/witness.ts';

/**
 * The French catalogue, one file for each area. One French word for each of the product's words:
 * case: affaire · item: pièce · vault: coffre · bundle: lot · ledger: registre · seal: sceau · receipt: reçu · hash and
 * fingerprint: empreinte · hand over: remettre, remise · custody: traçabilité · original: original · folder: dossier.
 * The reader is addressed as « vous ».
 */
export const fr = {
  ...common,
  ...errors,
  ...erasure,
  ...shell,
  ...start,
  ...cases,
  ...browse,
  ...capture,
  ...settings,
  ...evidence,
  ...item,
  ...transcript,
  ...image,
  ...page,
  ...pageLogs,
  ...pageReasons,
  ...pageRecord,
  ...agreement,
  ...custody,
  ...handover,
  ...verify,
  ...trust,
  ...witness,
  ...proxy,
  ...received,
  ...time,
  ...screens,
  ...search,
  ...compare,
  ...pagesCompared,
  ...timeline,
} as const;
