import type { PausedEvent } from './events.ts';

/** More than this is not held back: it goes where the browser lets it go. */
const MOST = 64 << 20;

/** What a browser shows while it comes. */
const shown =
  /^(text\/|image\/|application\/(json|xml|xhtml\+xml|[a-z.-]+\+(json|xml)|javascript)|multipart\/)/i;

/**
 * Whether a document that was answered is none that a browser shows part by part: a download, a PDF, a video. Those may be held back until they are whole, and must be to be
 * kept, since a browser that does not show them gives them to nobody.
 */
export function isNoPage({ responseStatusCode, responseHeaders = [] }: PausedEvent): boolean {
  const field = (name: string) => responseHeaders.find((one) => one.name.toLowerCase() === name)?.value;
  if (responseStatusCode !== 200) return false;
  const type = field('content-type');
  const isAttached = /^\s*attachment/i.test(field('content-disposition') ?? '');
  if (!isAttached && (type === undefined || shown.test(type))) return false;
  return Number(field('content-length') ?? 0) <= MOST;
}
