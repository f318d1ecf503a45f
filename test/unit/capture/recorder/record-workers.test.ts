import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOf, pageRunning, scriptOf } from './hard-documents.ts';
import { hardServer, type HardServer } from './hard-server.ts';
import { pathOf, recordPage, sent, told, type Recorded } from './record-page.ts';

let server: HardServer;
beforeAll(async () => {
  server = await hardServer();
});
afterAll(() => server.close());

const said = `const said = (worker) => new Promise((go) => { worker.onmessage = go; worker.onerror = go; setTimeout(go, 3000); });`;

describe('frames of other sites, one within the other', () => {
  it('are recorded with everything that they ask', async () => {
    const from = server.log.length;
    const inner = server.origin + pageOf('<p>innermost<script>fetch("/plain?text=inner")</script>');
    const middle =
      server.other + pageOf(`<iframe src="${inner}"></iframe><script>fetch("/plain?text=middle")</script>`);
    const script = `document.body.append(Object.assign(document.createElement('iframe'), { src: ${JSON.stringify(middle)} }));
    await new Promise((go) => setTimeout(go, 1000));`;
    const recorded = await recordPage(server, server.origin + pageRunning(script));
    expect([...told(recorded)].toSorted()).toEqual([...sent(server, from)].toSorted());
    const asked = recorded.exchanges.map(({ url }) => pathOf(url));
    expect(asked).toEqual(expect.arrayContaining(['/plain?text=inner', '/plain?text=middle']));
  });
});

describe('workers of every kind', () => {
  it('are recorded from their own script on', async () => {
    const from = server.log.length;
    const dedicated = scriptOf(
      `importScripts('${scriptOf('self.x=1')}'); fetch('/plain?text=dedicated').then((one) => one.text()).then(() => postMessage(1));`,
    );
    const module = scriptOf(
      `import '${scriptOf('self.y=1')}'; fetch('/plain?text=module').then((one) => one.text()).then(() => postMessage(1));`,
    );
    const shared = scriptOf(
      `onconnect = ({ ports: [port] }) => fetch('/plain?text=shared').then((one) => one.text()).then(() => port.postMessage(1));`,
    );
    const script = `${said}
    await said(new Worker(${JSON.stringify(dedicated)}));
    await said(new Worker(${JSON.stringify(module)}, { type: 'module' }));
    const shared = new SharedWorker(${JSON.stringify(shared)});
    shared.port.start();
    await said(shared.port);
    await CSS.paintWorklet?.addModule(${JSON.stringify(scriptOf('1;'))});
    await new AudioContext().audioWorklet.addModule(${JSON.stringify(scriptOf('2;'))});`;
    const recorded = await recordPage(server, server.origin + pageRunning(script), { most: 15_000 });
    expect([...told(recorded)].toSorted()).toEqual([...sent(server, from)].toSorted());
    expect(recorded.exchanges.map(({ url }) => pathOf(url))).toEqual(
      expect.arrayContaining(['/plain?text=dedicated', '/plain?text=module', '/plain?text=shared']),
    );
  });
});

describe('a service worker', () => {
  let recorded: Recorded;
  let from = 0;
  beforeAll(async () => {
    from = server.log.length;
    const worker = scriptOf(`oninstall = () => skipWaiting();
    onactivate = (event) => event.waitUntil(clients.claim());
    onfetch = (event) => {
      const { searchParams } = new URL(event.request.url);
      if (searchParams.has('made')) event.respondWith(new Response('made by the worker'));
      if (searchParams.has('through')) event.respondWith(fetch(event.request));
    };`);
    const script = `await navigator.serviceWorker.register(${JSON.stringify(worker)}, { scope: '/' });
    await navigator.serviceWorker.ready;
    await new Promise((go) => { if (navigator.serviceWorker.controller) go(); navigator.serviceWorker.oncontrollerchange = go; setTimeout(go, 3000); });
    const words = await fetch('/plain?made').then((one) => one.text());
    await fetch('/plain?through').then((one) => one.text());
    await fetch('/plain?passed&said=' + words).then((one) => one.text());`;
    recorded = await recordPage(server, server.origin + pageRunning(script), { most: 15_000 });
  });

  it('is not passed by: the page gets what it makes', () => {
    expect(recorded.exchanges.map(({ url }) => pathOf(url))).toContain(
      '/plain?passed&said=made%20by%20the%20worker',
    );
  });

  it('has its answers marked, and everything that the server sent is there beside them', () => {
    const made = recorded.exchanges.filter(({ answer }) => answer?.fromServiceWorker === true);
    expect(made.map(({ url }) => pathOf(url))).toEqual(['/plain?made', '/plain?through']);
    expect(made.every(({ answer }) => answer?.address === '')).toBe(true);
    const rest = { ...recorded, exchanges: recorded.exchanges.filter((one) => !made.includes(one)) };
    expect([...told(rest)].toSorted()).toEqual([...sent(server, from)].toSorted());
  });

  it('has its own script once, though it is announced in two sessions', () => {
    const scripts = recorded.exchanges.filter(({ url }) => new URL(url).pathname === '/script');
    expect(scripts).toHaveLength(1);
    expect(scripts[0]).toMatchObject({ failure: null, answer: { status: 200 } });
  });
});
