import { agreement } from './en/agreement.ts';
import { browse } from './en/browse.ts';
import { capture } from './en/capture.ts';
import { cases } from './en/cases.ts';
import { common } from './en/common.ts';
import { compare } from './en/compare.ts';
import { custody } from './en/custody.ts';
import { erasure } from './en/erasure.ts';
import { errors } from './en/errors.ts';
import { evidence } from './en/evidence.ts';
import { handover } from './en/handover.ts';
import { image } from './en/image.ts';
import { item } from './en/item.ts';
import { page } from './en/page.ts';
import { pageLogs } from './en/page-logs.ts';
import { pageReasons } from './en/page-reasons.ts';
import { pageRecord } from './en/page-record.ts';
import { pagesCompared } from './en/pages-compared.ts';
import { proxy } from './en/proxy.ts';
import { received } from './en/received.ts';
import { screens } from './en/screens.ts';
import { search } from './en/search.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { start } from './en/start.ts';
import { time } from './en/time.ts';
import { timeline } from './en/timeline.ts';
import { transcript } from './en/transcript.ts';
import { trust } from './en/trust.ts';
import { verify } from './en/verify.ts';
import { witness } from './en/witness.ts';

/** The English catalogue, which names every text, one file for each area. */
export const en = {
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
