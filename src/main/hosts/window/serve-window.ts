import { randomBytes } from 'node:crypto';
import { fileHeaders, pageHeaders } from './headers.ts';
import type { StaticFiles } from './static-files.ts';

/** What stands in index.html where the nonce of this load belongs. */
const noncePlace = 'HOLDFAST-NONCE';

/**
 * Answers a GET for the window's page or one of its files; null for an address that is not on the list.
 * The page carries a nonce that is new at every load, in its policy and in its `csp-nonce` element.
 */
export function serveWindow(files: StaticFiles, address: string): Response | null {
  if (address === '/') return servePage(files);
  const file = address === '/index.html' ? undefined : files.get(address);
  if (file === undefined) return null;
  return new Response(new Uint8Array(file.bytes), { headers: fileHeaders(file.contentType) });
}

function servePage(files: StaticFiles): Response | null {
  const page = files.get('/index.html');
  if (page === undefined) return null;
  const nonce = randomBytes(16).toString('base64');
  const html = new TextDecoder().decode(page.bytes).replaceAll(noncePlace, nonce);
  return new Response(html, { headers: pageHeaders(nonce) });
}
