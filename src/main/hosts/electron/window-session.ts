import { session } from 'electron';
import { assertNever } from '../../../shared/model/error.ts';
import { lockEvidence, lockSavedPage } from '../window/lock-evidence.ts';
import { serveWindow } from '../window/serve-window.ts';
import { scheme } from './origin.ts';
import { mayUse } from './permissions.ts';
import { routeProtocol } from './protocol-route.ts';
import { mayRequest } from './request-filter.ts';
import type { Session } from 'electron';
import type { App } from '../../app/host.ts';
import type { StaticFiles } from '../window/static-files.ts';

/**
 * The session of the window: in memory, without a cache, so that no evidence it shows is left on the disk; it serves the
 * window's own scheme, reaches nothing else and grants nothing.
 */
export function openWindowSession(app: App, files: StaticFiles, isPackaged: boolean): Session {
  const own = session.fromPartition('window', { cache: false });
  own.protocol.handle(scheme, (request) => serve(app, files, request));
  own.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !mayRequest(url, isPackaged) }));
  own.setPermissionRequestHandler((_, permission, callback, { requestingUrl, isMainFrame }) =>
    callback(mayUse(permission, requestingUrl, isMainFrame)),
  );
  own.setPermissionCheckHandler((_, permission, requestingOrigin, { isMainFrame }) =>
    mayUse(permission, requestingOrigin, isMainFrame),
  );
  own.setDevicePermissionHandler(() => false);
  own.setBluetoothPairingHandler((_, callback) => callback({ confirmed: false }));
  own.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  own.setDisplayMediaRequestHandler((_, callback) => callback({}));
  own.on('will-download', (event) => event.preventDefault());
  own.setSpellCheckerEnabled(false);
  return own;
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
