import { BaseWindow, session, WebContentsView } from 'electron';
import type { Session, WebContents } from 'electron';
import type { HostView, ViewMaker, ViewWanted } from '../../app/host.ts';
import {
  capturePartition,
  capturePreferences,
  captureProxy,
  captureWebRtcPolicy,
  mayBrowse,
} from './capture-session.ts';
import { pageDebugger } from './view-debugger.ts';

/** The sessions of captures: what is shown in them follows rules of its own, and the window's rules are not put on it. */
const captures = new WeakSet<Session>();

/** Whether something that shows pages belongs to a capture. */
export function isOfCapture({ session: own }: WebContents): boolean {
  return captures.has(own);
}

/** Views in which pages are captured, each with what it opens in a session of its own, in memory, that grants nothing and reaches nothing but the gate. */
export function captureViews(): ViewMaker {
  return {
    chromium: process.versions.chrome ?? '',
    async open(wanted) {
      const own = session.fromPartition(capturePartition(crypto.randomUUID()), { cache: false });
      captures.add(own);
      own.setPermissionRequestHandler((_, _permission, callback) => callback(false));
      own.setPermissionCheckHandler(() => false);
      own.setDevicePermissionHandler(() => false);
      own.setBluetoothPairingHandler((_, callback) => callback({ confirmed: false }));
      own.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
      own.setDisplayMediaRequestHandler((_, callback) => callback({}));
      own.on('will-download', (event) => event.preventDefault());
      own.setSpellCheckerEnabled(false);
      own.setUserAgent(wanted.userAgent);
      await own.setProxy(captureProxy(wanted.proxy));
      const view = new WebContentsView({
        webPreferences: {
          ...capturePreferences,
          session: own,
          backgroundThrottling: false,
          offscreen: !wanted.seen,
        },
      });
      return showView(view, wanted);
    },
  };
}

/** Puts a view into a window where a person is to see it, and hands it out with its debugger attached. */
function showView(view: WebContentsView, wanted: ViewWanted): HostView {
  const { webContents: contents } = view;
  const { width, height, seen } = wanted;
  view.setBounds({ x: 0, y: 0, width, height });
  // A title is seen in task bars and screenshots: it never holds anything of a case.
  const window = seen ? new BaseWindow({ width, height, title: 'Holdfast', useContentSize: true }) : null;
  window?.contentView.addChildView(view);
  window?.on('resize', () => {
    const [wide = width, tall = height] = window.getContentSize();
    view.setBounds({ x: 0, y: 0, width: wide, height: tall });
  });
  window?.on('closed', () => contents.close());
  const listeners: ((view: HostView) => void)[] = [];
  contents.setWebRTCIPHandlingPolicy(captureWebRtcPolicy);
  contents.setWindowOpenHandler(({ url }) => {
    if (listeners.length === 0 || !mayBrowse(url)) return { action: 'deny' };
    return {
      action: 'allow',
      // It has to be attached to before it asks for anything.
      createWindow(options) {
        const child = new WebContentsView({
          ...options,
          webPreferences: { ...capturePreferences, session: contents.session },
        });
        const made = showView(child, wanted);
        for (const hear of listeners) hear(made);
        return child.webContents;
      },
    };
  });
  contents.on('will-navigate', (event) => {
    if (!mayBrowse(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  const ended = new Promise<void>((resolve) => {
    contents.once('destroyed', () => resolve());
  });
  return {
    debugger: pageDebugger(contents.debugger),
    cookies: () => contents.session.cookies.get({}),
    onWindow: (listener) => void listeners.push(listener),
    onDownload(listener) {
      contents.session.on('will-download', (_, item, from) => {
        if (from === contents) listener(item.getURL(), item.getFilename());
      });
    },
    ended,
    async close() {
      if (!contents.isDestroyed()) contents.close();
      await ended;
      if (window !== null && !window.isDestroyed()) window.destroy();
    },
  };
}
