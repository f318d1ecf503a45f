import { hasClass, type MarkupAttribute, type MarkupEvent, type MarkupOpen } from './event.ts';

/** An element with all that it holds. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: readonly MarkupAttribute[];
  readonly children: readonly (MarkupElement | string)[];
  /** Byte offsets in the file, from the start tag to behind the end tag; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The first line, from 1, and how many lines it takes. */
  readonly line: number;
  readonly lines: number;
  /** False where the file, the enclosing element or the room for one element ends before its end tag. */
  readonly whole: boolean;
}

type Growing = { -readonly [Key in keyof MarkupElement]: MarkupElement[Key] } & {
  children: (MarkupElement | string)[];
};

/** The elements without end tag (HTML Standard, 13.1.2). */
const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Deeper levels are put beside one another, so that walking a tree never exhausts the stack. */
const DEPTH = 200;
/** The room for one element: so many tags and texts, so many bytes. */
const NODES = 100_000;
const BYTES = 16 * 1024 * 1024;

/** Builds one element out of the events from its start tag on. A wrong end tag ends nothing; one of an outer element ends the inner ones with it. */
export class ElementBuilder {
  readonly #root: Growing;
  readonly #open: Growing[];
  readonly #openNames = new Map<string, number>();
  /** Elements below the deepest level: their end tags end nothing else. */
  readonly #flatNames = new Map<string, number>();
  #nodes = 0;

  constructor(open: MarkupOpen) {
    this.#root = begun(open);
    this.#open = [this.#root];
    count(this.#openNames, open.name, 1);
    if (voids.has(open.name)) this.#close(open, true);
  }

  get isDone(): boolean {
    return this.#open.length === 0;
  }

  get element(): MarkupElement {
    return this.#root;
  }

  add(event: MarkupEvent): void {
    const parent = this.#open.at(-1);
    if (parent === undefined) return;
    this.#nodes += 1;
    if (event.type === 'text') {
      parent.children.push(event.text);
    } else if (event.type === 'open') {
      const child = begun(event);
      parent.children.push(child);
      if (voids.has(event.name)) child.whole = true;
      else if (this.#open.length < DEPTH) {
        this.#open.push(child);
        count(this.#openNames, event.name, 1);
      } else {
        child.whole = true;
        count(this.#flatNames, event.name, 1);
      }
    } else if ((this.#flatNames.get(event.name) ?? 0) > 0) {
      count(this.#flatNames, event.name, -1);
    } else if ((this.#openNames.get(event.name) ?? 0) > 0) {
      while (this.#open.length > 0) {
        const matches = this.#open.at(-1)?.name === event.name;
        this.#close(event, matches);
        if (matches) break;
      }
    }
    if (this.#nodes > NODES || event.end - this.#root.start > BYTES) this.cut(event);
  }

  /** Ends the element before its end tag came. */
  cut(at: Pick<MarkupEvent, 'end' | 'endLine'>): void {
    while (this.#open.length > 0) this.#close(at, false);
  }

  #close({ end, endLine }: Pick<MarkupEvent, 'end' | 'endLine'>, whole: boolean): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    count(this.#openNames, element.name, -1);
    element.end = end;
    element.lines = endLine - element.line + 1;
    element.whole = whole;
  }
}

function count(names: Map<string, number>, name: string, by: 1 | -1): void {
  names.set(name, (names.get(name) ?? 0) + by);
}

function begun({ name, attributes, start, end, line, endLine }: MarkupOpen): Growing {
  return { name, attributes, children: [], start, end, line, lines: endLine - line + 1, whole: false };
}

/** The elements directly within one. */
export function childrenOf(element: MarkupElement): MarkupElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The first element directly within one that is of a class. */
export function childOfClass(element: MarkupElement, name: string): MarkupElement | null {
  return childrenOf(element).find((child) => hasClass(child, name)) ?? null;
}

/** The elements within one, at any depth, in the order of the file. */
export function* within(element: MarkupElement): Generator<MarkupElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* within(child);
  }
}

/** The first element within one, at any depth, that is of a class. */
export function firstOfClass(element: MarkupElement, name: string): MarkupElement | null {
  for (const inner of within(element)) if (hasClass(inner, name)) return inner;
  return null;
}
