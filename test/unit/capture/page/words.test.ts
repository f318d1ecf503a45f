import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captured } from './support/captured.ts';
import { servePages, type PageSite } from './support/serve-pages.ts';

const inCharset =
  (charset: string, bytes: readonly number[]) => (_request: unknown, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': `text/html; charset=${charset}` });
    response.end(Buffer.concat([Buffer.from('<p>'), Buffer.from(bytes)]));
  };

const page = `<style>.quote::before{content:'Said: '}</style><h1>A
   heading</h1><select><option>one<option selected>two</select><select size=2><option>list a<option>list b</select>
<p><input value=typed> <input placeholder=hint> <input type=password value=hunter2secret></p><textarea>first line
second line</textarea><p><img alt="a painting" width=80 height=80 src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"></p>
<details><summary>Closed</summary>kept from sight</details><details open><summary>Open</summary>in sight</details>
<div style="content-visibility:hidden">hidden 1</div><div style="opacity:0">hidden 2</div><div style="display:none">hidden 3</div>
<div style="visibility:hidden">hidden 4</div><div style="position:absolute;left:-9999px">hidden 5</div>
<span style="position:absolute;width:1px;height:1px;overflow:hidden">hidden 6</span><div style="opacity:0"><b>hidden 7</b></div>
<ol><li>numbered</ol><ul><li>bulleted</ul><table><tr><td>a<td>b<tr><td>c<td>d</table><pre>kept
  as it is</pre><p class=quote>plain <b>bold</b> plain<br>after a break</p><p dir=rtl>שלום <b>עולם</b> טוב</p><p>中文字符</p>
<div style="display:flex;flex-direction:column-reverse"><p>third</p><p>second</p><p>first</p></div>
<div style="position:sticky;top:0">Stays above</div><div style="height:3000px"></div>
<div style="content-visibility:auto;contain-intrinsic-size:500px"><p>far below</p></div><div style="display:flex"><div>Name</div><div>10:32</div></div>
<div id=host></div><script>document.getElementById('host').attachShadow({ mode: 'closed' }).innerHTML = '<p>in a closed root'</script><p>end`;

let site: PageSite;

beforeAll(async () => {
  site = await servePages({
    '/page': page,
    '/cyrillic': inCharset('windows-1251', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
    '/japanese': inCharset('shift_jis', [0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea]),
    '/hebrew': inCharset('iso-8859-8', [0xf9, 0xec, 0xe5, 0xed]),
  });
});

afterAll(() => site.close());

describe('the words of a page', { timeout: 60_000 }, () => {
  it('are those that the eye meets, once each, in its order; what is hidden is left out', () =>
    captured(`${site.origin}/page`, ({ lines }) => {
      expect(lines.join('\n')).not.toMatch(/hidden|hunter2secret|kept from sight/);
      expect(lines).toEqual([
        'A heading',
        'two list a',
        'list b',
        'typed hint •••••••••••••',
        'first line',
        'second line',
        '[a painting]',
        'Closed',
        'Open',
        'in sight',
        '1. numbered',
        'bulleted',
        'a b',
        'c d',
        'kept',
        'as it is',
        'Said: plain bold plain',
        'after a break',
        'שלום עולם טוב',
        '中文字符',
        'first',
        'second',
        'third',
        'Stays above',
        'far below',
        'Name 10:32',
        'in a closed root',
        'end',
      ]);
    }));

  it.each([
    ['/cyrillic', 'Привет'],
    ['/japanese', '日本語'],
    ['/hebrew', 'שלום'],
  ])('are read in the charset of the page: %s', (path, words) =>
    captured(site.origin + path, ({ lines }) => {
      expect(lines).toEqual([words]);
    }),
  );
});
