/** Where something stands in the file: byte offsets, `end` exclusive, and the lines of `start` and `end`, from 1. */
export interface MarkupRange {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
}

export interface MarkupAttribute {
  readonly name: string;
  readonly value: string;
}

/** A start tag; names in lower case, character references decoded. Void elements (`br`, `img` …) have no end tag. */
export interface MarkupOpen extends MarkupRange {
  readonly type: 'open';
  readonly name: string;
  readonly attributes: readonly MarkupAttribute[];
}

/** What a page is made of, in its order. One run of text may come as several events. Comments and the doctype are passed over. */
export type MarkupEvent =
  | MarkupOpen
  | (MarkupRange & { readonly type: 'close'; readonly name: string })
  | (MarkupRange & { readonly type: 'text'; readonly text: string });

/** The value of an attribute, or null where it is not given. */
export function attributeOf(of: Pick<MarkupOpen, 'attributes'>, name: string): string | null {
  return of.attributes.find((attribute) => attribute.name === name)?.value ?? null;
}

/** Whether an element is of a class. */
export function hasClass(of: Pick<MarkupOpen, 'attributes'>, name: string): boolean {
  const classes = attributeOf(of, 'class');
  if (classes === null || !classes.includes(name)) return false;
  return classes === name || classes.split(/[ \t\n\f\r]+/u).includes(name);
}
