import { Tokenizer, TokenizerMode } from 'parse5';

/** What a short piece of markup is made of. Names are in lower case, character references decoded. */
export type MarkupPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly type: 'close'; readonly name: string };

/** Elements whose inside is not markup (HTML standard, section 13.2.6.4.7). */
const RAW = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['textarea', TokenizerMode.RCDATA],
  ['title', TokenizerMode.RCDATA],
]);

/** Takes markup that a message holds apart into tags and text, without building or running anything. Never fails: HTML has no errors that end it. */
export function markupParts(markup: string): MarkupPart[] {
  const parts: MarkupPart[] = [];
  const text = ({ chars }: { readonly chars: string }): void => {
    parts.push({ type: 'text', text: chars });
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: text,
      onStartTag({ tagName, attrs, selfClosing }) {
        parts.push({
          type: 'open',
          name: tagName,
          attributes: new Map(attrs.map(({ name, value }) => [name, value])),
        });
        if (selfClosing) parts.push({ type: 'close', name: tagName });
        else {
          const mode = RAW.get(tagName);
          if (mode !== undefined) tokenizer.state = mode;
        }
      },
      onEndTag({ tagName }) {
        parts.push({ type: 'close', name: tagName });
      },
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onParseError: null,
    },
  );
  tokenizer.write(markup, true);
  return parts;
}

function ignore(): void {
  // Comments, the doctype and the end hold nothing to read.
}
