import { isOwnAddress } from './origin.ts';

/**
 * Whether a page may use something of the machine. Electron grants everything unless told otherwise, so every kind of request and
 * check ends here. The window's own page may put text on the clipboard, for copying a hash, and see a camera or a screen that the person
 * chose, for taking pictures; it may never listen.
 * @param requestingUrl the asking frame's address or origin
 * @param media what is wanted of a camera, a microphone or a screen
 */
export function mayUse(
  permission: string,
  requestingUrl: string,
  isMainFrame: boolean,
  media: readonly string[] = [],
): boolean {
  if (!isMainFrame || !isOwnAddress(requestingUrl)) return false;
  const isSeenOnly = media.every((type) => type === 'video');
  switch (permission) {
    case 'clipboard-sanitized-write':
      return true;
    case 'display-capture':
      return isSeenOnly;
    case 'media':
      return media.length > 0 && isSeenOnly;
    default:
      return false;
  }
}

/** Whether a request to see a screen is one that the window's own page makes, for a picture alone. */
export function mayShow(request: {
  readonly securityOrigin: string;
  readonly videoRequested: boolean;
  readonly audioRequested: boolean;
}): boolean {
  return isOwnAddress(request.securityOrigin) && request.videoRequested && !request.audioRequested;
}
