import { Fragment } from 'react';
import { Revealed } from '../../../ui/bidi.tsx';
import { phrasePieces } from './phrase-pieces.ts';

export interface LineWordsProps {
  readonly text: string;
  /** Words whose places are marked; empty for none. */
  readonly phrase: string;
}

/** One line of a page's words: in its own direction, with what cannot be seen made visible. */
export function LineWords({ text, phrase }: LineWordsProps) {
  return (
    <div className="page-text-words" dir="auto">
      {phrasePieces(text, phrase).map((piece) =>
        piece.found ? (
          <mark key={piece.at}>
            <Revealed text={piece.text} />
          </mark>
        ) : (
          <Fragment key={piece.at}>
            <Revealed text={piece.text} />
          </Fragment>
        ),
      )}
    </div>
  );
}
