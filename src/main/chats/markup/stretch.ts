import { ElementBuilder, type MarkupElement } from './element.ts';
import type { MarkupEvent } from './event.ts';
import { MarkupParser } from './parser.ts';

/** A stretch is taken apart in pieces of this size. */
const PIECE = 64 * 1024;

/** The tags and texts of a stretch of a page that begins at byte `start` of its file. Lines count from 1 at the stretch's own beginning. */
export function* stretchEvents(bytes: Uint8Array, start: number): Generator<MarkupEvent> {
  const parser = new MarkupParser(start);
  for (let at = 0; at < bytes.length; at += PIECE) yield* parser.feed(bytes.subarray(at, at + PIECE));
  yield* parser.finish();
}

/** A stretch of a page as one element without a name, whatever it consists of. */
export function stretchElement(bytes: Uint8Array, start: number): MarkupElement {
  const whole = { start, end: start + bytes.length, line: 1, endLine: 1 };
  const builder = new ElementBuilder({ type: 'open', name: '', attributes: [], ...whole });
  for (const event of stretchEvents(bytes, start)) builder.add(event);
  builder.cut(whole);
  return builder.element;
}
