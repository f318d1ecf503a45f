import type { Behaviour } from '../record/capture-json.ts';
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
