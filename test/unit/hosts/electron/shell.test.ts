import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { event, standIn } from './stand-in.ts';

// The shell is put to work on a stand-in for the runtime: these tests hold that every rule is wired to the place where the runtime
// asks for it. Whether the runtime asks is for the end-to-end suite, where there is a runtime.

const calls: [string, unknown][] = [];
const served: string[] = [];
let emit: (message: unknown) => void = () => undefined;
let closed = 0;

vi.mock('../../../../src/main/app/create-app.ts', () => ({
  createApp: () => ({
    call: (name: string, input: unknown) => {
      calls.push([name, input]);
      return Promise.resolve({ ok: true, value: null });
    },
    subscribe: (listener: (message: unknown) => void) => {
      emit = listener;
      return () => undefined;
    },
    fetch: (request: Request) => {
      served.push(`${request.method} ${request.url}`);
      return Promise.resolve(new Response('bytes', { headers: { 'content-type': 'text/html' } }));
    },
    close: () => {
      closed += 1;
      return Promise.resolve();
    },
  }),
}));
vi.mock('../../../../src/main/hosts/window/static-files.ts', () => ({
  readStaticFiles: () =>
    Promise.resolve(
      new Map([
        ['/index.html', { contentType: 'text/html', bytes: Buffer.from('<i nonce="HOLDFAST-NONCE">') }],
        ['/a.js', { contentType: 'text/javascript', bytes: Buffer.from('1') }],
      ]),
    ),
}));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-shell-'));
  await mkdir(join(folder, 'renderer'));
  await writeFile(join(folder, 'renderer', 'index.html'), '');
  vi.stubEnv('HOLDFAST_CONFIG', join(folder, 'config'));
  calls.length = 0;
  served.length = 0;
  closed = 0;
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.resetModules();
  vi.doUnmock('electron');
  await rm(folder, { recursive: true, force: true });
});

async function start(first = true) {
  const made = standIn({ first });
  vi.doMock('electron', () => made.electron);
  await import('../../../../src/main/hosts/electron/main.ts');
  const last = first ? 'load app://holdfast/' : 'quit';
  await vi.waitFor(() => expect(made.record.steps).toContain(last));
  /** Calls what the shell registered under a name, as the runtime would. */
  const ask = (name: string, ...args: readonly unknown[]): unknown => {
    const handler = made.record.handlers.get(name) as ((...given: readonly unknown[]) => unknown) | undefined;
    if (handler === undefined) throw new Error(`the shell registered no ${name}`);
    return handler(...args);
  };
  return { ...made, ask };
}

describe('starting', () => {
  test('puts the sandbox on first and registers the scheme before the runtime is ready', async () => {
    const { record } = await start();
    expect(record.steps[0]).toBe('enableSandbox');
    expect(record.steps.indexOf('privileged app')).toBeLessThan(record.steps.indexOf('whenReady'));
    expect(record.steps).toContain('partition window cache false');
    expect(record.steps).toContain('spellchecker false');
  });

  test('a second time quits and opens nothing', async () => {
    const { record, windows } = await start(false);
    expect(record.steps).toContain('quit');
    expect(windows).toEqual([]);
  });

  test('a second time brings the first one’s window to the front', async () => {
    const { app, windows } = await start();
    const [window] = windows;
    Object.assign(window ?? {}, { minimized: true });
    app.emit('second-instance');
    expect(window).toMatchObject({ minimized: false, focused: 1 });
  });

  test('gives the window its preferences and its own session', async () => {
    const { windows, ses } = await start();
    expect(windows[0]?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      session: ses,
    });
  });
});

describe('while it runs', () => {
  test('navigation, new windows and embedded pages are refused', async () => {
    const { windows, asked, opened } = await start();
    const contents = windows[0]?.webContents;
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const away = event({ url: 'https://evil.example/', isMainFrame: true });
      const home = event({ url: 'app://holdfast/#/cases', isMainFrame: true });
      contents?.emit(name, away);
      contents?.emit(name, home);
      expect([name, away.prevented, home.prevented]).toEqual([name, true, false]);
    }
    const inside = [
      'https://evil.example/',
      'app://holdfast/',
      'app://holdfast/evidence/a',
      'app://holdfast/saved/a',
    ].map((url) => event({ url, isMainFrame: false }));
    for (const one of inside) contents?.emit('will-frame-navigate', one);
    expect(inside.map(({ prevented }) => prevented)).toEqual([true, true, true, false]);
    const webview = event();
    contents?.emit('will-attach-webview', webview);
    expect(webview.prevented).toBe(true);
    expect(contents?.openHandler?.({ url: 'file:///etc/passwd' })).toEqual({ action: 'deny' });
    expect(asked).toEqual([]);
    expect(contents?.openHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
    expect(asked[0]?.detail).toContain('https://example.org/');
    expect(opened).toEqual([]);
  });

  test('requests that leave the app are cancelled', async () => {
    const { ask } = await start();
    const cancelled = (url: string) => {
      let answer: unknown;
      ask('onBeforeRequest', { url }, (given: unknown) => {
        answer = given;
      });
      return answer;
    };
    expect(cancelled('https://evil.example/')).toEqual({ cancel: true });
    expect(cancelled('app://holdfast/a.js')).toEqual({ cancel: false });
  });

  test('permissions and devices are refused', async () => {
    const { ask, ses } = await start();
    const details = { requestingUrl: 'app://holdfast/', isMainFrame: true };
    let granted: unknown = null;
    ask('permissionRequest', null, 'media', (given: unknown) => (granted = given), details);
    expect(granted).toBe(false);
    expect(ask('permissionCheck', null, 'geolocation', 'app://holdfast', details)).toBe(false);
    expect(ask('permissionCheck', null, 'clipboard-sanitized-write', 'app://holdfast', details)).toBe(true);
    expect(ask('device', {})).toBe(false);
    let pairing: unknown = null;
    ask('bluetooth', {}, (given: unknown) => (pairing = given));
    expect(pairing).toEqual({ confirmed: false });
    expect(ask('usb', { protectedClasses: ['hid', 'video'] })).toEqual(['hid', 'video']);
    let media: unknown = null;
    const shown = { securityOrigin: 'app://holdfast', videoRequested: true, audioRequested: false };
    ask('displayMedia', shown, (given: unknown) => (media = given));
    // Nobody chose a screen.
    await expect.poll(() => media).toEqual({});
    const download = event();
    ses.emit('will-download', download);
    expect(download.prevented).toBe(true);
  });

  test('the scheme serves the page with its policy, and evidence locked in', async () => {
    const { ask } = await start();
    const get = (url: string, init?: RequestInit) =>
      ask('protocol app', new Request(url, init)) as Promise<Response>;
    const page = await get('app://holdfast/');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    const evidence = await get('app://holdfast/evidence/abc');
    expect(evidence.headers.get('content-security-policy')).toContain('sandbox');
    expect(evidence.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get('app://holdfast/intake', { method: 'POST', body: 'x' })).status).toBe(200);
    expect(served).toEqual(['GET app://holdfast/evidence/abc', 'POST app://holdfast/intake']);
    expect((await get('app://holdfast/other.js')).status).toBe(404);
    expect((await get('app://holdfast/a.js', { method: 'DELETE' })).status).toBe(405);
  });

  test('there is one channel for calls, and it answers the window’s own frame only', async () => {
    const { ask, record, windows } = await start();
    expect([...record.handlers.keys()].filter((name) => name.startsWith('ipc '))).toEqual(['ipc rpc']);
    const message = { name: 'app.info', input: {} };
    const stranger = { origin: 'https://evil.example', processId: 1, routingId: 1 };
    expect(await ask('ipc rpc', { senderFrame: stranger }, message)).toMatchObject({ ok: false });
    expect(await ask('ipc rpc', { senderFrame: null }, message)).toMatchObject({ ok: false });
    expect(calls).toEqual([]);
    const own = windows[0]?.webContents.mainFrame;
    expect(await ask('ipc rpc', { senderFrame: own }, message)).toEqual({ ok: true, value: null });
    expect(calls).toEqual([['app.info', {}]]);
  });

  test('events of the app reach the window over one channel', async () => {
    const { record } = await start();
    emit({ event: 'locked', reason: 'idle' });
    expect(record.sent).toEqual([['event', { event: 'locked', reason: 'idle' }]]);
  });

  test('the vault is locked when the computer sleeps or its screen is locked', async () => {
    const { powerMonitor } = await start();
    powerMonitor.emit('suspend');
    powerMonitor.emit('lock-screen');
    expect(calls).toEqual([
      ['vault.lock', {}],
      ['vault.lock', {}],
    ]);
  });

  test('the title of the window never changes with what it shows', async () => {
    const { windows } = await start();
    const title = event();
    windows[0]?.emit('page-title-updated', title, 'a name');
    expect(title.prevented).toBe(true);
  });
});

test('ending waits until the vault is locked', async () => {
  const { app, record } = await start();
  const quitting = event();
  app.emit('will-quit', quitting);
  expect(quitting.prevented).toBe(true);
  await vi.waitFor(() => expect(record.steps).toContain('exit'));
  expect(closed).toBe(1);
});
