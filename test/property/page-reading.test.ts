import fc from 'fast-check';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { readIndex } from '../../src/main/app/page/cdxj.ts';
import { readCapture } from '../../src/main/app/page/capture-summary.ts';
import { lockSavedPage } from '../../src/main/app/page/saved/saved-page.ts';
import { lockedStyle } from '../../src/main/app/page/saved/style.ts';
import { createSupply } from '../../src/main/app/page/saved/supply.ts';
import { captureSummary } from '../../src/shared/contract/page-parts.ts';
import { identifiersIn } from '../../src/shared/page/identifiers.ts';
import { linkOf } from '../../src/shared/page/links.ts';

const HEAD = 'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n';
/** Pieces of which hostile markup is made, in any order. */
const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<svg>',
        '<math>',
        '<template>',
        '<style>',
        '</style>',
        '<script>',
        '</script>',
        '<a href="',
        '" onload="x',
        '>',
        '<iframe srcdoc="',
        '<!--',
        '-->',
        '<table>',
        '<frameset>',
        '<select>',
        '<noscript>',
        '<plaintext>',
        'url(',
        '@import "',
        "'",
        '&lt;',
        '<base href="//e">',
        '<img src=x onerror=y>',
      ),
      fc.string({ maxLength: 12 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));
const addresses = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.string(),
  fc
    .tuple(
      fc.constantFrom(
        'instagram.com',
        'www.facebook.com',
        't.me',
        'tiktok.com',
        'x.com',
        'youtube.com',
        'snapchat.com',
        'wa.me',
      ),
      fc.array(fc.string({ maxLength: 12 }), { maxLength: 5 }),
    )
    .map(([host, parts]) => `https://${host}/${parts.join('/')}`),
);

/** Everything in a document, as a browser would read it, that runs, asks or leads somewhere. */
function dangersIn(html: string, scriptingEnabled: boolean): readonly string[] {
  const found: string[] = [];
  const open: DefaultTreeAdapterTypes.ParentNode[] = [parse(html, { scriptingEnabled })];
  for (let parent = open.pop(); parent !== undefined; parent = open.pop())
    for (const child of parent.childNodes) {
      if (!tree.isElementNode(child)) continue;
      open.push(child);
      if ('content' in child) open.push(child.content);
      if (/^(?:script|object|embed|base|frame|link|portal|applet)$/i.test(child.tagName))
        found.push(child.tagName);
      for (const { name, value } of child.attrs) {
        if (/^(?:on.*|action|formaction|ping|target)$/i.test(name)) found.push(name);
        if (/^(?:href|src|srcset|poster|background)$/i.test(name) && !/^(?:#|data:)/.test(value))
          found.push(`${name}=${value}`);
        if (name === 'srcdoc') found.push(...dangersIn(value, scriptingEnabled));
        if (name === 'http-equiv' && value !== 'Content-Security-Policy') found.push(value);
      }
    }
  return found;
}

test('whatever a saved page is made of, what a browser reads of what is shown has nothing that runs, asks or leads', () => {
  fc.assert(
    fc.property(markup, (html) => {
      const locked = lockSavedPage(Buffer.from(`${HEAD}${html}\r\n--b--\r\n`));
      const made = new TextDecoder().decode(locked?.html);
      expect(made).toContain('Content-Security-Policy');
      expect([...dangersIn(made, false), ...dangersIn(made, true)]).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test('a style of any letters becomes one that names no address but its own bytes', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '@import ',
          '"http://e/"',
          'url(',
          'http://e/',
          ')',
          '{',
          '}',
          ';',
          '/*',
          '*/',
          '\\75',
          '\\',
          "'",
          '\n',
          ' a ',
        ),
        { maxLength: 40 },
      ),
      (pieces) => {
        const supply = createSupply({ main: null, find: () => undefined });
        const css = lockedStyle(pieces.join(''), 'https://page.example/', supply);
        const bare = css.replaceAll(
          /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*(?:"|\n|$)|'(?:[^'\\\n]|\\[\s\S])*(?:'|\n|$)/g,
          '',
        );
        expect(bare).not.toMatch(/url\(\s*http/i);
      },
    ),
  );
});

test('records of any letters are read without an error, into what the contract promises', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      const read = readCapture(text);
      expect(read === null || captureSummary.safeParse(read.summary).success).toBe(true);
      expect(readIndex(text)).toBeInstanceOf(Array);
    }),
  );
});

test('addresses and data of any letters name only what has the form of its kind', () => {
  fc.assert(
    fc.property(addresses, fc.array(addresses, { maxLength: 4 }), fc.jsonValue(), (address, hrefs, value) => {
      const links = hrefs.map((href, n) =>
        linkOf({ n: n + 1, href, words: '', frame: 0, base: address, page: address }),
      );
      const json = [{ member: 'm', row: 1, label: '', value }];
      for (const one of identifiersIn({
        address,
        metas: [{ name: 'og:url', content: address }],
        links,
        json,
      })) {
        expect(one.value).not.toMatch(/[\s<>"]/u);
        expect(one.places.length).toBeGreaterThan(0);
      }
    }),
  );
});
