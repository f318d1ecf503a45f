import { evidenceHeaders } from './headers.ts';

/** Puts the headers that lock evidence in over a response of the app's `fetch`, whatever that one says. */
export function lockEvidence(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(evidenceHeaders)) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
