import { evidenceHeaders, savedPageHeaders, type HeaderSet } from './headers.ts';

/** Puts the headers that lock evidence in over a response of the app's `fetch`, whatever that one says. */
export function lockEvidence(response: Response): Response {
  return under(evidenceHeaders, response);
}

/** Puts the headers that lock a saved page in over such a response; one without a page is locked like any evidence. */
export function lockSavedPage(response: Response): Response {
  return under(response.status === 200 ? savedPageHeaders : evidenceHeaders, response);
}

function under(locks: HeaderSet, response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(locks)) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
