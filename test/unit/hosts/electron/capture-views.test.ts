import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { HostView } from '../../../../src/main/app/host.ts';
import { event } from './stand-in.ts';

// The views are put to work on a stand-in for the runtime: these tests hold that every rule is wired to the place where the runtime asks for it, and that
// nothing is shown before it can be recorded. Whether the runtime does what it says is for a machine that has it.

const wanted = { seen: true, width: 800, height: 600, userAgent: 'a browser', proxy: 'socks5://127.0.0.1:9' };

type Handler = (...given: never[]) => unknown;

class Contents extends EventEmitter {
  readonly session: Session;
  readonly steps: string[] = [];
  readonly debugger = Object.assign(new EventEmitter(), {
    attach: (version: string) => this.steps.push(`attach ${version}`),
    sendCommand: (method: string, params: unknown, session?: string) =>
      Promise.resolve({ method, params, session: session ?? null }),
  });
  openHandler: Handler | null = null;
  isGone = false;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  setWindowOpenHandler(handler: Handler) {
    this.openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string) {
    this.steps.push(`webrtc ${policy}`);
  }

  isDestroyed() {
    return this.isGone;
  }

  close() {
    this.isGone = true;
    this.emit('destroyed');
  }
}

class Session extends EventEmitter {
  readonly set = new Map<string, unknown>();
  readonly cookies = { get: () => Promise.resolve([{ name: 'sid', value: 'secret' }]) };
  readonly setPermissionRequestHandler = (given: unknown) => this.set.set('request', given);
  readonly setPermissionCheckHandler = (given: unknown) => this.set.set('check', given);
  readonly setDevicePermissionHandler = (given: unknown) => this.set.set('device', given);
  readonly setBluetoothPairingHandler = (given: unknown) => this.set.set('bluetooth', given);
  readonly setUSBProtectedClassesHandler = (given: unknown) => this.set.set('usb', given);
  readonly setDisplayMediaRequestHandler = (given: unknown) => this.set.set('display', given);
  readonly setSpellCheckerEnabled = (given: unknown) => this.set.set('spelling', given);
  readonly setUserAgent = (given: unknown) => this.set.set('agent', given);
  readonly setProxy = (given: unknown) => Promise.resolve(this.set.set('proxy', given));
}

async function openView(more: Partial<typeof wanted> = {}) {
  const partitions: string[] = [];
  const views: { readonly webContents: Contents; readonly options: { readonly webPreferences: object } }[] =
    [];
  const windows: EventEmitter[] = [];
  vi.doMock('electron', () => ({
    session: {
      fromPartition(name: string) {
        partitions.push(name);
        return new Session();
      },
    },
    WebContentsView: class {
      readonly webContents: Contents;
      readonly options: { readonly webPreferences: object & { readonly session: Session } };
      constructor(options: { readonly webPreferences: object & { readonly session: Session } }) {
        this.options = options;
        this.webContents = new Contents(options.webPreferences.session);
        views.push(this);
      }
      setBounds() {
        return undefined;
      }
    },
    BaseWindow: class extends EventEmitter {
      readonly contentView = { addChildView: () => undefined };
      constructor() {
        super();
        windows.push(this);
      }
      getContentSize() {
        return [800, 600];
      }
      isDestroyed() {
        return true;
      }
    },
  }));
  const { captureViews, isOfCapture } = await import('../../../../src/main/hosts/electron/capture-views.ts');
  const view: HostView = await captureViews().open({ ...wanted, ...more });
  const [made] = views;
  if (made === undefined) throw new Error('no view was made');
  return {
    view,
    contents: made.webContents,
    preferences: made.options.webPreferences,
    partitions,
    views,
    windows,
    isOfCapture,
  };
}

afterEach(() => {
  vi.resetModules();
  vi.doUnmock('electron');
});

describe('a view that captures', () => {
  test('has a session in memory that grants nothing and reaches the gate alone', async () => {
    const { contents, partitions, preferences } = await openView();
    expect(partitions[0]).toMatch(/^capture-/);
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      devTools: false,
      offscreen: false,
    });
    const { set } = contents.session;
    expect(set.get('proxy')).toEqual({ proxyRules: wanted.proxy, proxyBypassRules: '<-loopback>' });
    expect(set.get('agent')).toBe(wanted.userAgent);
    const answers: unknown[] = [];
    (set.get('request') as (a: unknown, b: string, c: (granted: boolean) => void) => void)(
      {},
      'camera',
      (granted) => answers.push(granted),
    );
    expect([
      ...answers,
      (set.get('check') as () => boolean)(),
      (set.get('device') as () => boolean)(),
    ]).toEqual([false, false, false]);
    expect(contents.steps).toEqual(['webrtc disable_non_proxied_udp', 'attach 1.3']);
  });

  test('is drawn without a window where nobody is to see it', async () => {
    const { preferences, windows } = await openView({ seen: false });
    expect(preferences).toMatchObject({ offscreen: true });
    expect(windows).toEqual([]);
  });

  test('belongs to a capture, so that the rules of the app’s own window are not put on it', async () => {
    const { contents, isOfCapture } = await openView();
    expect(isOfCapture(contents as never)).toBe(true);
    expect(isOfCapture({ session: new Session() } as never)).toBe(false);
  });

  test('passes commands and messages on by their session, and says when its debugger is gone', async () => {
    const { view, contents } = await openView();
    expect(await view.debugger.send('Page.enable', { a: 1 }, 'frame')).toEqual({
      method: 'Page.enable',
      params: { a: 1 },
      session: 'frame',
    });
    const heard: unknown[] = [];
    view.debugger.onMessage((method, params, session) => heard.push([method, params, session]));
    view.debugger.onDetach((reason) => heard.push(reason));
    contents.debugger.emit('message', {}, 'Page.loadEventFired', { timestamp: 1 }, '');
    contents.debugger.emit('detach', {}, 'target closed');
    expect(heard).toEqual([['Page.loadEventFired', { timestamp: 1 }, ''], 'target closed']);
  });

  test('goes to web pages only, and opens a window only where somebody records it', async () => {
    const { view, contents, views } = await openView();
    const leave = event({ url: 'file:///etc/hosts' });
    contents.emit('will-navigate', leave);
    expect(leave.prevented).toBe(true);
    const open = contents.openHandler as (details: { url: string }) => {
      action: string;
      createWindow?: (options: object) => unknown;
    };
    expect(open({ url: 'https://example.org/' }).action).toBe('deny');
    const heard: HostView[] = [];
    view.onWindow((one) => heard.push(one));
    expect(open({ url: 'app://holdfast/' }).action).toBe('deny');
    const answer = open({ url: 'https://example.org/' });
    expect(answer.action).toBe('allow');
    const child = answer.createWindow?.({});
    expect(heard).toHaveLength(1);
    expect(views[1]?.webContents).toBe(child);
    expect(views[1]?.webContents.session).toBe(contents.session);
    expect(views[1]?.webContents.steps).toContain('attach 1.3');
  });

  test('denies downloads and tells of them', async () => {
    const { view, contents } = await openView();
    const heard: unknown[] = [];
    view.onDownload((url, name) => heard.push([url, name]));
    const download = event();
    const item = { getURL: () => 'https://example.org/a', getFilename: () => 'a.zip' };
    contents.session.emit('will-download', download, item, contents);
    contents.session.emit('will-download', event(), item, new Contents(contents.session));
    expect(download.prevented).toBe(true);
    expect(heard).toEqual([['https://example.org/a', 'a.zip']]);
  });

  test('ends once, and says so', async () => {
    const { view, contents } = await openView();
    await view.close();
    await view.ended;
    await view.close();
    expect(contents.isGone).toBe(true);
  });
});
