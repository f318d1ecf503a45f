import type { ChatFile } from '../format.ts';
import { ElementBuilder, type MarkupElement } from './element.ts';
import type { MarkupOpen } from './event.ts';
import { markupEvents } from './events.ts';

/** Which elements of a page are handed over. */
export interface ElementChoice {
  /** Whether an element is taken, with all that it holds. Asked for those that stand within no other that is taken. */
  readonly takes: (open: MarkupOpen) => boolean;
  /** Whether an element can only begin where the one being taken ended, though its end tag never came: the next message in a list. */
  readonly interrupts?: (open: MarkupOpen) => boolean;
}

/**
 * The elements of an HTML file that are chosen, in its order, some at a time as they are read: the messages of a list, its day headings, its title.
 * One that takes more room than an element may (16 MiB, 100,000 tags) is cut, and `whole` says so. Raises as `markupEvents` does.
 */
export async function* markupElements(
  file: ChatFile,
  { takes, interrupts = () => false }: ElementChoice,
  signal?: AbortSignal,
): AsyncGenerator<readonly MarkupElement[]> {
  let builder: ElementBuilder | null = null;
  let end = { end: 0, endLine: 1 };
  for await (const events of markupEvents(file, signal)) {
    const ready: MarkupElement[] = [];
    for (const event of events) {
      if (builder !== null && event.type === 'open' && interrupts(event)) {
        builder.cut({ end: event.start, endLine: event.line });
        ready.push(builder.element);
        builder = null;
      }
      if (builder !== null) builder.add(event);
      else if (event.type === 'open' && takes(event)) builder = new ElementBuilder(event);
      if (builder?.isDone === true) {
        ready.push(builder.element);
        builder = null;
      }
      end = event;
    }
    if (ready.length > 0) yield ready;
  }
  if (builder !== null) {
    builder.cut(end);
    yield [builder.element];
  }
}
