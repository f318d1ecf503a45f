import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dealOut, type Documents, type Heard } from '../../../../src/main/capture/browse/documents.ts';
import { createScope } from '../../../../src/main/capture/browse/scope.ts';
import type { DevTools } from '../../../../src/main/capture/devtools.ts';
import type { Attached } from '../../../../src/main/capture/recorder/sessions.ts';

const nothing: DevTools = { send: () => Promise.resolve({}), on: () => undefined };
const events = [
  'Network.requestWillBeSent',
  'Network.requestWillBeSentExtraInfo',
  'Network.responseReceived',
  'Network.webSocketCreated',
  'Fetch.requestPaused',
  'Runtime.consoleAPICalled',
];

interface Kept extends Heard {
  readonly name: string;
}

let heard: string[];
let ended: string[];
let refused: string[];
let below: Attached[];
let documents: Documents<Kept>;

beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
  ended = [];
  refused = [];
  below = [];
  let count = 0;
  const scopeOf = (name: string) => {
    const scope = createScope(nothing, () => undefined);
    for (const event of events)
      scope.on(event, (params) =>
        heard.push(`${name} ${event} ${(params as { requestId?: string }).requestId ?? ''}`),
      );
    return scope;
  };
  const begin = (): Kept => {
    const name = `document ${String(++count)}`;
    return { name, scope: scopeOf(name), end: () => void ended.push(name) };
  };
  const place = {
    session: 'page',
    target: 'main',
    below: () => below,
    refuse: (id: string) => void refused.push(id),
  };
  documents = dealOut(place, begin, scopeOf('gone'));
});
afterEach(() => {
  vi.useRealTimers();
});

const tell = (event: string, params: object, session = 'page') => documents.deliver(event, params, session);
const way = (id: string) =>
  tell('Network.requestWillBeSent', { requestId: id, loaderId: id, frameId: 'main', type: 'Document' });
const arrive = (loaderId: string) => tell('Page.frameNavigated', { frame: { id: 'main', loaderId } });

describe('what happens in a window', () => {
  it('belongs to the document on its way as soon as its own request is told, and to the one before until it is shown', () => {
    way('a');
    expect(documents.current.name).toBe('document 1');
    tell('Network.requestWillBeSent', {
      requestId: 'beacon',
      loaderId: 'old',
      frameId: 'main',
      type: 'Ping',
    });
    arrive('a');
    expect(documents.current.name).toBe('document 2');
    tell('Network.requestWillBeSent', {
      requestId: 'style',
      loaderId: 'a',
      frameId: 'main',
      type: 'Stylesheet',
    });
    expect(heard).toEqual([
      'document 2 Network.requestWillBeSent a',
      'document 1 Network.requestWillBeSent beacon',
      'document 2 Network.requestWillBeSent style',
    ]);
    expect(ended).toEqual(['document 1']);
  });

  it('waits for the request that it is about, where that is told later', () => {
    tell('Network.requestWillBeSentExtraInfo', { requestId: 'a' });
    tell('Fetch.requestPaused', {
      requestId: 'fetch',
      networkId: 'style',
      frameId: 'main',
      resourceType: 'Stylesheet',
    });
    way('a');
    arrive('a');
    expect(heard).toEqual([
      'document 2 Network.requestWillBeSentExtraInfo a',
      'document 2 Network.requestWillBeSent a',
    ]);
    tell('Network.requestWillBeSent', {
      requestId: 'style',
      loaderId: 'a',
      frameId: 'main',
      type: 'Stylesheet',
    });
    expect(heard.slice(2)).toEqual([
      'document 2 Fetch.requestPaused fetch',
      'document 2 Network.requestWillBeSent style',
    ]);
  });

  it('is not kept waiting for ever: what is never told goes to the document that is shown', () => {
    tell('Fetch.requestPaused', {
      requestId: 'fetch',
      networkId: 'x',
      frameId: 'main',
      resourceType: 'Image',
    });
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual(['document 1 Fetch.requestPaused fetch']);
  });

  it('of a document that was left goes nowhere, also from its frames and late', () => {
    way('a');
    arrive('a');
    below = [
      { session: 'frame', target: 'f', type: 'iframe' },
      { session: 'worker', target: 'w', type: 'service_worker' },
    ];
    tell('Network.requestWillBeSent', { requestId: 'image', loaderId: 'a', frameId: 'main', type: 'Image' });
    way('b');
    arrive('b');
    heard.length = 0;
    tell('Network.responseReceived', { requestId: 'image' });
    tell(
      'Network.requestWillBeSent',
      { requestId: 'late', loaderId: 'f', frameId: 'f', type: 'Image' },
      'frame',
    );
    tell('Network.requestWillBeSent', { requestId: 'served', loaderId: 'w', type: 'Fetch' }, 'worker');
    tell('Runtime.consoleAPICalled', {});
    expect(heard).toEqual([
      'gone Network.responseReceived image',
      'gone Network.requestWillBeSent late',
      'document 3 Network.requestWillBeSent served',
      'document 3 Runtime.consoleAPICalled ',
    ]);
  });

  it('that leads to no document changes nothing, and is given up for the next way', () => {
    way('download');
    way('b');
    expect(ended).toEqual(['document 2']);
    arrive('b');
    expect(documents.current.name).toBe('document 3');
    expect(ended).toEqual(['document 2', 'document 1']);
  });

  it('does not leave a document that is held', () => {
    documents.isHeld = true;
    tell('Fetch.requestPaused', {
      requestId: 'fetch',
      networkId: 'a',
      frameId: 'main',
      resourceType: 'Document',
    });
    tell('Fetch.requestPaused', {
      requestId: 'inner',
      networkId: 'i',
      frameId: 'inside',
      resourceType: 'Document',
    });
    expect(refused).toEqual(['fetch']);
    documents.isHeld = false;
    tell('Fetch.requestPaused', {
      requestId: 'again',
      networkId: 'a',
      frameId: 'main',
      resourceType: 'Document',
    });
    arrive('a');
    expect(refused).toEqual(['fetch']);
    expect(documents.current.name).toBe('document 2');
  });

  it('begins a document of its own where nothing was asked for it, as for about:blank', () => {
    arrive('blank');
    expect(documents.current.name).toBe('document 2');
    tell('Page.frameNavigated', { frame: { id: 'inside', parentId: 'main', loaderId: 'x' } });
    expect(documents.current.name).toBe('document 2');
  });

  it('ends with the window', () => {
    way('a');
    documents.end();
    expect(ended).toEqual(['document 1', 'document 2']);
  });
});
