import type { Behaviour } from '../record/capture-json.ts';
import type { Exchange } from '../recorder/exchange.ts';
import type { Missing } from '../record/steps.ts';
import type { Loading } from './open-page.ts';

/** What a record lacks because of the way in which its page loaded. */
export function lacksOfLoading(loading: Loading): readonly Missing[] {
  const { problem, settledAt, endedScripts = 0, isRestless = false } = loading;
  const missing: Missing[] = [];
  if (problem !== null) missing.push({ what: 'the page', reason: `it could not be opened: ${problem}` });
  else if (isRestless)
    missing.push({ what: 'the end of loading', reason: 'the page kept loading itself or another one' });
  else if (settledAt === null)
    missing.push({ what: 'the end of loading', reason: 'the page kept asking for more' });
  if (endedScripts > 0)
    missing.push({ what: 'the page', reason: 'a script of it let nothing else happen, and was ended' });
  return missing;
}

/** What was done to a page while it loaded. */
export function behavioursOfLoading({ endedScripts = 0 }: Loading): readonly Behaviour[] {
  return endedScripts === 0 ? [] : [{ name: 'end-script', steps: endedScripts, stopped: 'end' }];
}

/** What the browser says of an address that it took for a download, or that gave it nothing to show. */
const NOT_SHOWN = 'net::ERR_ABORTED';

/** What is missing, without what is in the archive all the same: a document that the browser does not show but whose bytes came whole. */
export function unlessStored(
  missing: readonly Missing[],
  loading: Loading,
  exchanges: readonly Exchange[],
  downloads: readonly string[],
): readonly Missing[] {
  const isStored = (url: string) =>
    exchanges.some((one) => one.url === url && one.failure === null && (one.body?.bytes ?? 0) > 0);
  const areStored = downloads.length > 0 && downloads.every(isStored);
  const isWhole = areStored && loading.problem === NOT_SHOWN;
  return missing.filter(
    ({ what }) => !(areStored && what === 'a download') && !(isWhole && what === 'the page'),
  );
}
