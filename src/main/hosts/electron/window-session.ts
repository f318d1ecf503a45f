import { session } from 'electron';
import { assertNever } from '../../../shared/model/error.ts';
import { lockEvidence, lockSavedPage } from '../window/lock-evidence.ts';
import { serveWindow } from '../window/serve-window.ts';
import { scheme } from './origin.ts';
import { mayUse } from './permissions.ts';
import { routeProtocol } from './protocol-route.ts';
import { mayRequest } from './request-filter.ts';
import { shownSource } from './screens.ts';
import type { DisplayMediaRequestHandlerHandlerRequest, Session, Streams } from 'electron';
import type { App } from '../../app/host.ts';
import type { ScreenChoice } from '../../app/screens/screen-choice.ts';
import type { StaticFiles } from '../window/static-files.ts';

/**
 * The session of the window: in memory, without a cache, so that no evidence it shows is left on the disk; it serves the
 * window's own scheme, reaches nothing else and grants no more than `mayUse` says.
 */
export function openWindowSession(
  app: App,
  files: StaticFiles,
  isPackaged: boolean,
  choice: ScreenChoice,
): Session {
  const own = session.fromPartition('window', { cache: false });
  own.protocol.handle(scheme, (request) => serve(app, files, request));
  own.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !mayRequest(url, isPackaged) }));
  own.setPermissionRequestHandler((_, permission, callback, details) => {
    const media = 'mediaTypes' in details ? details.mediaTypes : undefined;
    callback(mayUse(permission, details.requestingUrl, details.isMainFrame, media));
  });
  own.setPermissionCheckHandler((_, permission, requestingOrigin, { isMainFrame, mediaType }) =>
    mayUse(permission, requestingOrigin, isMainFrame, mediaType === undefined ? [] : [mediaType]),
  );
  own.setDevicePermissionHandler(() => false);
  own.setBluetoothPairingHandler((_, callback) => callback({ confirmed: false }));
  own.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  own.setDisplayMediaRequestHandler((request, callback) => void giveScreen(request, callback, choice));
  own.on('will-download', (event) => event.preventDefault());
  own.setSpellCheckerEnabled(false);
  return own;
}

/** Answers in every case: a request without an answer would wait for ever. */
async function giveScreen(
  request: DisplayMediaRequestHandlerHandlerRequest,
  answer: (streams: Streams) => void,
  choice: ScreenChoice,
): Promise<void> {
  let streams: Streams = {};
  try {
    streams = await shownSource(request, choice);
  } finally {
    answer(streams);
  }
}

async function serve(app: App, files: StaticFiles, request: Request): Promise<Response> {
  const route = routeProtocol(request.method, request.url);
  switch (route.to) {
    case 'window':
      return serveWindow(files, route.address) ?? new Response(null, { status: 404 });
    case 'saved':
      return lockSavedPage(await app.fetch(request));
    case 'evidence':
    case 'intake':
      return lockEvidence(await app.fetch(request));
    case 'nowhere':
      return new Response(null, { status: route.status });
    default:
      return assertNever(route);
  }
}
