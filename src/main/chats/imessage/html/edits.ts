import type { TranscriptMessage } from '../../../../shared/transcript/message.ts';
import type { MarkupElement } from '../../markup/element.ts';
import { textContent } from '../../markup/text-content.ts';

interface Edited {
  readonly body: string;
  readonly edits: NonNullable<TranscriptMessage['edits']>;
  /** When it was edited last, as written: `Edited 9 seconds later`. */
  readonly at: string | null;
}

/** The wordings in an `edited` table: one in each row, the last one valid; before it, when it was written. */
export function readEdits(element: MarkupElement): Edited {
  const rows = rowsIn(element).map((row) => {
    const cells = elementsOf(row)
      .filter(({ name }) => name === 'td')
      .map((cell) => textContent(cell));
    const [at = '', ...words] = cells.length > 1 ? cells : ['', ...cells];
    return { body: words.join('\n'), at: at === '' ? null : at };
  });
  const last = rows.at(-1);
  return last === undefined
    ? { body: textContent(element), edits: [], at: null }
    : { body: last.body, edits: rows.slice(0, -1), at: last.at };
}

/** Rows within rows belong to the outer one, so that tables in one another cost no more than their size. */
function rowsIn(element: MarkupElement): MarkupElement[] {
  return elementsOf(element).flatMap((child) => (child.name === 'tr' ? [child] : rowsIn(child)));
}

function elementsOf({ children }: MarkupElement): MarkupElement[] {
  return children.filter((child) => typeof child !== 'string');
}
