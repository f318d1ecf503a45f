import { Fragment, type ReactNode } from 'react';
import { Revealed } from '../../ui/bidi.tsx';
import { piecesOf } from './find-marks.ts';

export interface MessageTextProps {
  readonly text: string;
  /** Words whose places are marked. */
  readonly query: string;
  /** Puts a visible mark in the place of every character that cannot be seen. */
  readonly reveal: boolean;
  readonly className?: string;
}

/**
 * The words of a message: in their own direction, line by line as written, never as markup. The pieces stay one text: isolating
 * each would break the direction of the whole.
 */
export function MessageText({ text, query, reveal, className }: MessageTextProps) {
  return (
    <div className={className} dir="auto">
      {piecesOf(text, query).map((piece) => {
        const shown: ReactNode = reveal ? <Revealed text={piece.text} /> : piece.text;
        return piece.found ? (
          <mark key={piece.at}>{shown}</mark>
        ) : (
          <Fragment key={piece.at}>{shown}</Fragment>
        );
      })}
    </div>
  );
}
