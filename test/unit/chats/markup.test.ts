import { describe, expect, it } from 'vitest';
import { firstOfClass, within, type MarkupElement } from '../../../src/main/chats/markup/element.ts';
import { attributeOf, hasClass, type MarkupEvent } from '../../../src/main/chats/markup/event.ts';
import { markupElements } from '../../../src/main/chats/markup/elements.ts';
import { markupEvents } from '../../../src/main/chats/markup/events.ts';
import { textContent } from '../../../src/main/chats/markup/text-content.ts';

const page = (bytes: Uint8Array, step: number) => ({
  name: 'page.html',
  bytes: bytes.length,
  sha256: null,
  async *open() {
    for (let at = 0; at < bytes.length; at += step)
      yield await Promise.resolve(bytes.subarray(at, at + step));
  },
});

async function eventsOf(bytes: Uint8Array, step: number): Promise<MarkupEvent[]> {
  const all: MarkupEvent[] = [];
  for await (const events of markupEvents(page(bytes, step))) all.push(...events);
  return all;
}

async function recordsOf(text: string): Promise<MarkupElement[]> {
  const all: MarkupElement[] = [];
  const isRecord = (open: Parameters<typeof hasClass>[0]): boolean => hasClass(open, 'message');
  const choice = { takes: isRecord, interrupts: isRecord };
  for await (const elements of markupElements(page(Buffer.from(text), 7), choice)) all.push(...elements);
  return all;
}

async function textOf(inside: string, choice?: Parameters<typeof textContent>[1]): Promise<string> {
  const [record] = await recordsOf(`<div class="message">${inside}</div>`);
  if (record === undefined) throw new Error('no element');
  return textContent(record, choice);
}

const mixed = Buffer.from(
  '\ufeff<!DOCTYPE html>\r\n<div class="a é">h&eacute;llo 😀\r\nb<br>x&amp;y</div>\n<svg><title/>ж</svg><p title="ü">Zoë',
);

describe('HTML as events', () => {
  it.each([1, 2, 3, 5, 4096])('says where every tag stands, to the byte, in chunks of %i', async (step) => {
    const bytes = Buffer.concat([
      mixed,
      Buffer.from([0xff, 0xc3]),
      Buffer.from('<b>€'),
      Buffer.from([0xe2, 0x82]),
    ]);
    const events = await eventsOf(bytes, step);
    const tags = events.filter(({ type }) => type !== 'text');
    expect(tags.map(({ start, end }) => bytes.subarray(start, end).toString())).toEqual([
      '<div class="a é">',
      '<br>',
      '</div>',
      '<svg>',
      '<title/>',
      '</svg>',
      '<p title="ü">',
      '<b>',
    ]);
    expect(tags.map(({ line }) => line)).toEqual([2, 3, 3, 4, 4, 4, 4, 4]);
    const texts = events.flatMap((event) => (event.type === 'text' ? [event.text] : []));
    expect(texts.join('|')).toContain('héllo 😀\nb|x&y|');
    expect(texts.join('')).toContain('Zoë\ufffd\ufffd€\ufffd\ufffd');
    expect(events.at(-1)?.end).toBe(bytes.length);
  });

  it.each([
    ['foreign content', '<svg>'.repeat(40_000)],
    ['nesting', '<div>'.repeat(100_000)],
    ['attributes', `<div ${Array.from({ length: 50_000 }, (_, place) => `a${place}`).join(' ')}>`],
    ['references', '&'.repeat(500_000)],
  ])('is not slowed down by a page of nothing but %s', async (_, text) => {
    const begin = performance.now();
    await eventsOf(Buffer.from(text), 65_536);
    expect(performance.now() - begin).toBeLessThan(8000);
  });

  it('refuses a tag that never ends', async () => {
    const endless = page(Buffer.alloc(17 * 1024 * 1024, `<div title="${'x'.repeat(50)}`), 1024 * 1024);
    await expect(async () => {
      for await (const _ of markupEvents(endless)) continue;
    }).rejects.toMatchObject({ code: 'TOO_LARGE' });
  }, 60_000);
});

describe('the elements of a page', () => {
  it('come whole, with the range that holds them, whatever stands in between', async () => {
    const one = '<div class="message" id="m1"><img src="a&amp;b.jpg"><p class="text">Zoë</p></b></div>';
    const two = '<div id=m2 class="x message">\n<i>b</div>';
    const text = `<body><div>${one}<hr>\n${two}</div>`;
    const records = await recordsOf(text);
    const bytes = Buffer.from(text);
    expect(records.map(({ start, end }) => bytes.subarray(start, end).toString())).toEqual([one, two]);
    expect(records.map(({ line, lines, whole }) => [line, lines, whole])).toEqual([
      [1, 1, true],
      [2, 2, true],
    ]);
    const [first] = records;
    if (first === undefined) throw new Error('no element');
    expect([...within(first)].map(({ name }) => name)).toEqual(['img', 'p']);
    expect(firstOfClass(first, 'text')?.children).toEqual(['Zoë']);
    expect(attributeOf([...within(first)][0] ?? first, 'src')).toBe('a&b.jpg');
  });

  it('end where the next begins, or with the file, when their end tag is missing', async () => {
    const records = await recordsOf(
      '<div class="message">a<div class="message">b</div><div class="message">c',
    );
    expect(records.map((record) => [textContent(record), record.whole])).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
    ]);
  });

  it('are cut where one is larger than any message, and what follows is read', async () => {
    const records = await recordsOf(
      `<div class="message">${'<i>x</i>'.repeat(60_000)}</div><div class="message">b</div>`,
    );
    expect(records.map(({ whole }) => whole)).toEqual([false, true]);
  });

  it('can be nested without end', async () => {
    const [record] = await recordsOf(`<div class="message">${'<div>'.repeat(20_000)}deep`);
    expect(record === undefined ? '' : textContent(record)).toBe('deep');
    const closed = `<div class="message">${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}after</div>`;
    const [whole] = await recordsOf(`${closed}<p>outside`);
    expect(whole).toMatchObject({ start: 0, end: closed.length, whole: true });
  });
});

describe('the words of an element', () => {
  it('keep their own spaces and lose those of the source', async () => {
    expect(await textOf('\n  Hello  you<br>\n  and <b>bold</b> me\n there \n')).toBe(
      'Hello  you\nand bold me there',
    );
  });

  it('are set apart by blocks and by line breaks', async () => {
    expect(await textOf('<p>a</p> <p>b<br><br>c</p>d<script>no</script>')).toBe('a\nb\n\nc\nd');
  });

  it('keep line ends where the page shows them', async () => {
    expect(await textOf('a<pre>x\n  y</pre>')).toBe('a\nx\n  y');
    expect(await textOf('a\n b', { keepsLineEnds: true })).toBe('a\n b');
  });

  it('can be taken without an inner element', async () => {
    expect(await textOf('<i>a</i>b', { without: ({ name }) => name === 'i' })).toBe('b');
  });
});
