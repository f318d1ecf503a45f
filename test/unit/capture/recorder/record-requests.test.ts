import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOf, pageRunning } from './hard-documents.ts';
import { hardServer, type HardServer } from './hard-server.ts';
import { pathOf, recordPage, told, type Recorded } from './record-page.ts';

let server: HardServer;
beforeAll(async () => {
  server = await hardServer();
});
afterAll(() => server.close());

const reasons = ({ exchanges }: Recorded) =>
  exchanges.flatMap(({ url, failure }) => (failure === null ? [] : [`${pathOf(url)} ${failure.reason}`]));

describe('what a page sends', () => {
  let recorded: Recorded;
  let from = 0;
  beforeAll(async () => {
    from = server.log.length;
    const script = `const bytes = new Uint8Array(200000).map((_, at) => at);
    await fetch('/post?text', { method: 'POST', body: 'a=é' });
    const form = new FormData();
    form.append('words', 'é');
    form.append('file', new File([bytes], 'name.bin'));
    await fetch('/post?form', { method: 'POST', body: form });
    await fetch('/post?blob', { method: 'POST', body: new Blob([bytes]) });
    await fetch('/post?bytes', { method: 'POST', body: bytes });
    await fetch('/post?long', { method: 'POST', body: 'x'.repeat(150000) });
    navigator.sendBeacon('/post?beacon', new Blob([bytes.slice(0, 1000)]));
    fetch('/post?alive', { method: 'POST', keepalive: true, body: 'alive' });
    await fetch('${server.other}/plain?cors', { headers: { 'x-own': '1' }, method: 'PUT', body: 'put' }).then((answer) => answer.text());
    await fetch('${server.other}/plain?denied').catch(() => {});
    await new Promise((go) => setTimeout(go, 300));`;
    recorded = await recordPage(server, server.origin + pageRunning(script));
  });

  it('is kept whole, files and blobs and beacons too', () => {
    const asked = server.log.slice(from).filter(({ requestBody }) => requestBody.length > 0);
    expect(asked).toHaveLength(8);
    const differing = asked.filter(({ url, method, requestBody }) => {
      const one = recorded.exchanges.find((exchange) => exchange.url === url && exchange.method === method);
      return one?.requestBody.equals(requestBody) !== true;
    });
    expect(differing.map(({ path }) => path)).toEqual([]);
  });

  it('is counted like the server counts it, asking beforehand included', () => {
    const asked = recorded.exchanges.map(({ method, url }) => `${method} ${url}`);
    const served = server.log.slice(from).map(({ method, url }) => `${method} ${url}`);
    expect(asked.toSorted()).toEqual(served.toSorted());
    expect(asked).toContain(`OPTIONS ${server.other}/plain?cors`);
  });

  it('and may not read is kept as far as the browser let it come: the head', () => {
    const one = recorded.exchanges.find(({ url }) => pathOf(url) === '/plain?denied');
    expect(one).toMatchObject({
      answer: { status: 200 },
      failure: { reason: 'blocked-cors' },
      truncated: 'unspecified',
    });
    expect(one?.answer?.fields).toContainEqual(['content-type', 'text/plain']);
  });
});

describe('what comes to nothing', () => {
  it('is listed with its reason', async () => {
    const script = `const ask = (url, more) => fetch(url, more).then((answer) => answer.text()).catch(() => {});
    await ask('http://127.0.0.1:4/refused');
    await ask('http://no-such-name.invalid/name');
    await ask('/never', { signal: AbortSignal.timeout(200) });
    document.body.append(Object.assign(new Image(), { src: '${server.other}/picture/csp' }));
    await new Promise((go) => setTimeout(go, 300));`;
    const address = server.origin + pageRunning(script, { csp: "img-src 'self'" });
    const recorded = await recordPage(server, address, { most: 10_000 });
    expect([...reasons(recorded)].toSorted()).toEqual([
      '/name name-not-resolved',
      '/never aborted',
      '/picture/csp blocked-csp',
      '/refused connection-refused',
    ]);
  });

  it('is a refused connection where nobody listens', async () => {
    const closed = await hardServer();
    await closed.close();
    const recorded = await recordPage(
      server,
      server.origin +
        pageRunning(`await fetch('${closed.origin}/gone', { mode: 'no-cors' }).catch(() => {});`),
    );
    expect(reasons(recorded)).toEqual(['/gone connection-refused']);
  });

  it('is said of what the next document left behind', async () => {
    const next = pageRunning('');
    const html = `<script>fetch('/trickle?left').catch(() => {}); setTimeout(() => { location.href = ${JSON.stringify(next)}; }, 500)</script>`;
    const recorded = await recordPage(server, server.origin + pageOf(html));
    expect(reasons(recorded)).toEqual(['/trickle?left aborted']);
    expect(told(recorded).filter((line) => line.includes('/page'))).toHaveLength(2);
  });

  it('is no request where the page holds it itself', async () => {
    const from = server.log.length;
    const script = `await fetch('data:text/plain,words').then((answer) => answer.text());
    await fetch(URL.createObjectURL(new Blob(['words']))).then((answer) => answer.text());
    document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<p>held<img src=/picture/held>' }));
    document.body.append(Object.assign(document.createElement('iframe'), { src: 'data:text/html,<p>words' }));
    await new Promise((go) => setTimeout(go, 400));`;
    const recorded = await recordPage(server, server.origin + pageRunning(script));
    expect(recorded.exchanges).toHaveLength(server.log.length - from);
    expect(reasons(recorded)).toEqual([]);
  });
});

const someLines = () => {
  const from = server.log.length;
  return () => (server.log[from]?.bytes ?? 0) > 200;
};

describe('the death of the browser in the middle', () => {
  it('leaves what came until then', async () => {
    const recorded = await recordPage(server, `${server.origin}/endless.html`, {
      until: someLines(),
      async meanwhile(_recording, browser) {
        await browser.close();
      },
    });
    expect(recorded.exchanges).toMatchObject([{ failure: { reason: 'unfinished' }, truncated: 'time' }]);
    expect(recorded.exchanges[0]?.body?.bytes).toBeGreaterThan(50);
  });

  it('of one tab is no different', async () => {
    const recorded = await recordPage(server, `${server.origin}/endless.html`, {
      until: someLines(),
      async meanwhile({ tools, page }) {
        await Promise.race([
          tools.send('Page.crash', {}, page.session).catch(() => undefined),
          new Promise((go) => setTimeout(go, 500)),
        ]);
      },
    });
    expect(recorded.exchanges[0]).toMatchObject({ truncated: 'time' });
    expect(recorded.exchanges[0]?.body?.bytes).toBeGreaterThan(50);
  });
});
