import { describe, expect, test } from 'vitest';
import { openExternalLink, externalLink } from '../../../../src/main/hosts/electron/external-link.ts';
import { mayNavigate, mayShowInFrame } from '../../../../src/main/hosts/electron/navigation.ts';
import { privilegedScheme } from '../../../../src/main/hosts/electron/origin.ts';
import { mayShow, mayUse } from '../../../../src/main/hosts/electron/permissions.ts';
import { routeProtocol } from '../../../../src/main/hosts/electron/protocol-route.ts';
import { mayRequest } from '../../../../src/main/hosts/electron/request-filter.ts';
import { answerRpc } from '../../../../src/main/hosts/electron/rpc.ts';
import { mayKeepSecrets } from '../../../../src/main/hosts/electron/secret-storage.ts';
import { isTrustedSender } from '../../../../src/main/hosts/electron/sender.ts';
import { vaultArgument } from '../../../../src/main/hosts/electron/vault-argument.ts';
import { webPreferences } from '../../../../src/main/hosts/electron/web-preferences.ts';
import type { App } from '../../../../src/main/app/host.ts';

/** Addresses that are not the window's own, however much they look like it. */
const foreign = [
  'https://holdfast/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'app://holdfast.evil.example/',
  'app://evil/',
  'app://user@holdfast/',
  'app://user:word@holdfast/',
  'app://holdfast:8080/',
  'apps://holdfast/',
  'app:holdfast/',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'blob:https://evil.example/1',
  'about:blank',
  'chrome://settings',
  'devtools://evil/',
  'view-source:app://holdfast/',
  '',
  'not an address',
];

describe('the window’s renderer', () => {
  test('is sandboxed, isolated, and given nothing of Node', () => {
    const preferences = webPreferences('/p.cjs', true);
    expect(preferences).toMatchObject({
      preload: '/p.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      disableBlinkFeatures: 'Auxclick',
      spellcheck: false,
    });
  });

  test('has developer tools in a checkout and none in a package', () => {
    expect(webPreferences('/p.cjs', true).devTools).toBe(false);
    expect(webPreferences('/p.cjs', false).devTools).toBe(true);
  });
});

describe('the window’s scheme', () => {
  test('is an origin of its own, held to the content security policy and closed to other origins', () => {
    expect(privilegedScheme).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    });
  });

  test('serves files by address, evidence and intake, and nothing else', () => {
    expect(routeProtocol('GET', 'app://holdfast/')).toEqual({ to: 'window', address: '/' });
    expect(routeProtocol('GET', 'app://holdfast/assets/a.js?x#y')).toEqual({
      to: 'window',
      address: '/assets/a.js',
    });
    expect(routeProtocol('GET', 'app://holdfast/evidence/abc')).toEqual({ to: 'evidence' });
    expect(routeProtocol('POST', 'app://holdfast/intake?name=a')).toEqual({ to: 'intake' });
    expect(routeProtocol('GET', 'app://holdfast/intake')).toEqual({ to: 'nowhere', status: 405 });
    expect(routeProtocol('POST', 'app://holdfast/')).toEqual({ to: 'nowhere', status: 405 });
    expect(routeProtocol('PUT', 'app://holdfast/evidence/abc')).toEqual({ to: 'nowhere', status: 405 });
    for (const url of foreign) expect(routeProtocol('GET', url)).toEqual({ to: 'nowhere', status: 404 });
  });

  test('dots in an address stay below the origin and name no evidence', () => {
    expect(routeProtocol('GET', 'app://holdfast/evidence/../../etc/passwd')).toEqual({
      to: 'window',
      address: '/etc/passwd',
    });
  });
});

describe('navigation', () => {
  test('goes to the window’s own page, whatever its fragment', () => {
    expect(mayNavigate('app://holdfast/')).toBe(true);
    expect(mayNavigate('app://holdfast/#/cases')).toBe(true);
  });

  test.each([...foreign, 'app://holdfast/evidence/abc', 'app://holdfast/assets/a.svg'])(
    'never goes to %j',
    (url) => {
      expect(mayNavigate(url)).toBe(false);
    },
  );

  test('of a frame goes to a saved page, and from there to what that page carries', () => {
    expect(mayShowInFrame('app://holdfast/saved/abc')).toBe(true);
    expect(mayShowInFrame('about:srcdoc')).toBe(true);
    expect(mayNavigate('app://holdfast/saved/abc')).toBe(false);
  });

  test.each([...foreign, 'app://holdfast/', 'app://holdfast/evidence/abc', 'about:blank', 'javascript:0'])(
    'of a frame never goes to %j',
    (url) => {
      expect(mayShowInFrame(url)).toBe(false);
    },
  );
});

describe('requests of the window’s session', () => {
  test('reach the window’s own files, and objects the page made', () => {
    expect(mayRequest('app://holdfast/assets/a.js', true)).toBe(true);
    expect(mayRequest('blob:app://holdfast/0b3c', true)).toBe(true);
  });

  test.each([...foreign, 'wss://evil.example/', 'ftp://evil.example/'])('never reach %j', (url) => {
    expect(mayRequest(url, true)).toBe(false);
    expect(mayRequest(url, false)).toBe(false);
  });

  test('load the developer tools only in a checkout', () => {
    const tools = 'devtools://devtools/bundled/devtools_app.html';
    expect(mayRequest(tools, false)).toBe(true);
    expect(mayRequest(tools, true)).toBe(false);
  });
});

describe('links to the outside', () => {
  test('are offered when they are plain https', () => {
    expect(externalLink('https://example.org/a b')).toBe('https://example.org/a%20b');
  });

  test.each([
    'http://example.org',
    'https://user@example.org',
    'https://:word@example.org',
    'file:///etc/passwd',
    'smb://host/share',
    'ms-msdt:/id',
    'javascript:alert(1)',
    `https://example.org/${'a'.repeat(2048)}`,
    42,
    null,
    { toString: () => 'https://example.org' },
  ])('are never offered as %j', (value) => {
    expect(externalLink(value)).toBeNull();
  });

  test('are opened only when the person agrees to the very address', async () => {
    const asked: string[] = [];
    const opened: string[] = [];
    const open = (url: string) => Promise.resolve(void opened.push(url));
    const say = (answer: boolean) => (url: string) => {
      asked.push(url);
      return Promise.resolve(answer);
    };
    expect(await openExternalLink('https://example.org', say(false), open)).toBe(false);
    expect(await openExternalLink('https://example.org', say(true), open)).toBe(true);
    expect(await openExternalLink('http://example.org', say(true), open)).toBe(false);
    expect(asked).toEqual(['https://example.org/', 'https://example.org/']);
    expect(opened).toEqual(['https://example.org/']);
  });
});

describe('permissions', () => {
  test('only the window’s own page may write text to the clipboard', () => {
    expect(mayUse('clipboard-sanitized-write', 'app://holdfast/', true)).toBe(true);
    expect(mayUse('clipboard-sanitized-write', 'app://holdfast/', false)).toBe(false);
    for (const url of foreign) expect(mayUse('clipboard-sanitized-write', url, true)).toBe(false);
  });

  test.each([
    'clipboard-read',
    'fullscreen',
    'geolocation',
    'hid',
    'idle-detection',
    'local-network-access',
    'loopback-network',
    'media',
    'midiSysex',
    'notifications',
    'openExternal',
    'pointerLock',
    'serial',
    'storage-access',
    'usb',
    'fileSystem',
    'a-permission-of-the-future',
  ])('%s is refused even to the window itself', (permission) => {
    expect(mayUse(permission, 'app://holdfast/', true)).toBe(false);
  });
});

describe('cameras and screens', () => {
  test('are seen by the window’s own page, and nothing is ever heard', () => {
    expect(mayUse('media', 'app://holdfast/', true, ['video'])).toBe(true);
    expect(mayUse('display-capture', 'app://holdfast/', true, ['video'])).toBe(true);
    expect(mayUse('display-capture', 'app://holdfast/', true)).toBe(true);
    for (const media of [[], ['audio'], ['video', 'audio'], ['unknown']])
      expect(mayUse('media', 'app://holdfast/', true, media)).toBe(false);
    expect(mayUse('display-capture', 'app://holdfast/', true, ['video', 'audio'])).toBe(false);
  });

  test('of a screen only the picture is given, and only to the window’s own page', () => {
    const request = { securityOrigin: 'app://holdfast', videoRequested: true, audioRequested: false };
    expect(mayShow(request)).toBe(true);
    expect(mayShow({ ...request, audioRequested: true })).toBe(false);
    expect(mayShow({ ...request, videoRequested: false })).toBe(false);
    for (const url of foreign) expect(mayShow({ ...request, securityOrigin: url })).toBe(false);
  });

  test('are refused to every frame and every other page', () => {
    for (const permission of ['media', 'display-capture']) {
      expect(mayUse(permission, 'app://holdfast/', false, ['video'])).toBe(false);
      for (const url of foreign) expect(mayUse(permission, url, true, ['video'])).toBe(false);
    }
  });
});

describe('the channel', () => {
  const main = { origin: 'app://holdfast', processId: 4, routingId: 1 };

  test('trusts the window’s main frame on its own origin', () => {
    expect(isTrustedSender({ ...main }, main, 'app://holdfast')).toBe(true);
  });

  test.each([
    ['that has gone', null],
    ['inside of another frame', { ...main, routingId: 2 }],
    ['of another process', { ...main, processId: 5 }],
    ['of another origin', { ...main, origin: 'https://evil.example' }],
    ['of an opaque origin', { ...main, origin: 'null' }],
  ])('does not trust a sender %s', (_, sender) => {
    expect(isTrustedSender(sender, main, 'app://holdfast')).toBe(false);
  });

  test('trusts nobody while there is no window', () => {
    expect(isTrustedSender(main, null, 'app://holdfast')).toBe(false);
  });

  test('hands calls to the app and nothing that is not a call or not trusted', async () => {
    const calls: unknown[] = [];
    const app: App = {
      call: (name, input) => Promise.resolve({ ok: true, value: calls.push([name, input]) }),
      subscribe: () => () => undefined,
      fetch: () => Promise.reject(new Error('not asked')),
      close: () => Promise.resolve(),
    };
    const good = { name: 'app.info', input: {} };
    expect(await answerRpc(app, false, good)).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
    for (const bad of [null, 'app.info', [], { input: {} }, { name: 1, input: {} }]) {
      expect(await answerRpc(app, true, bad)).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } });
    }
    expect(calls).toEqual([]);
    expect(await answerRpc(app, true, good)).toEqual({ ok: true, value: 1 });
    expect(calls).toEqual([['app.info', {}]]);
  });
});

describe('secrets', () => {
  test('are kept where the system really guards them', () => {
    expect(mayKeepSecrets({ platform: 'darwin', available: true, backend: null })).toBe(true);
    expect(mayKeepSecrets({ platform: 'win32', available: true, backend: null })).toBe(true);
    expect(mayKeepSecrets({ platform: 'linux', available: true, backend: 'gnome_libsecret' })).toBe(true);
  });

  test.each(['basic_text', 'unknown', 'something_new', null])(
    'are not kept by the Linux backend %s, whose key may be the same everywhere',
    (backend) => {
      expect(mayKeepSecrets({ platform: 'linux', available: true, backend })).toBe(false);
    },
  );

  test('are not kept where encryption is not available', () => {
    expect(mayKeepSecrets({ platform: 'darwin', available: false, backend: null })).toBe(false);
  });
});

test('the vault named at the start is found among the arguments of Chromium', () => {
  expect(vaultArgument(['electron', 'main.js', '--vault', '/v a/é', '--type=x'])).toBe('/v a/é');
  expect(vaultArgument(['electron', 'main.js'])).toBeNull();
  expect(vaultArgument(['electron', '--vault'])).toBeNull();
  expect(vaultArgument(['electron', '--vault', '--no-sandbox'])).toBeNull();
});
