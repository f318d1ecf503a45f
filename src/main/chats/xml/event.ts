import type { MarkupRange } from '../markup/event.ts';

/** What an XML file is made of, in its order. References are resolved; entities that a document type declares never are. */
export type XmlEvent =
  | (MarkupRange & {
      readonly type: 'open';
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
    })
  | (MarkupRange & { readonly type: 'close'; readonly name: string })
  | (MarkupRange & { readonly type: 'text'; readonly text: string })
  /** Where the file breaks a rule of XML; reading goes on. */
  | { readonly type: 'problem'; readonly line: number }
  /** A document type declaration, which is passed over. */
  | { readonly type: 'doctype'; readonly line: number }
  /** What the end of the file cuts off: a tag, a comment, or signs that are neither tag nor text. */
  | (MarkupRange & { readonly type: 'cut' });
