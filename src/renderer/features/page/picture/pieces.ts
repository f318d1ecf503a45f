import type { PageOverview } from '../../../../shared/contract/page-parts.ts';

/** A piece of a picture: where it begins below the top and how tall it is, in pixels of the whole. */
export interface Piece {
  readonly member: string;
  readonly y: number;
  readonly height: number;
}

/** A picture, in one piece or in several that stand one below the other. */
export interface Whole {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

type Pictures = PageOverview['pictures'];
type Single = NonNullable<Pictures['full']>;

/** A picture that is one file. */
export function inOnePiece({ member, width, height }: Single): Whole {
  return { width, height, pieces: [{ member, y: 0, height }] };
}

/** The whole page: its tiles where it is taller than one picture, else the one picture; null where there is none. */
export function wholePage({ full, tiles, page }: Pictures): Whole | null {
  const last = tiles.at(-1);
  if (last === undefined) return full === null ? null : inOnePiece(full);
  return {
    width: page?.width ?? last.width,
    height: last.y + last.cssHeight,
    pieces: tiles.map(({ member, y, cssHeight }) => ({ member, y, height: cssHeight })),
  };
}

/** How a picture is drawn: as wide as there is room, or a share of its own pixels. */
export type Scale = 'width' | number;

/** The share of its own pixels at which a picture is drawn in a frame; it is never enlarged to fit. */
export function shareOf(scale: Scale, width: number, room: number): number {
  if (scale !== 'width') return scale;
  return room <= 0 || width <= 0 ? 1 : Math.min(1, room / width);
}

/** The part of a drawn picture that can be seen, in pixels of the screen below its top. */
export interface Sight {
  readonly top: number;
  readonly height: number;
}

/** The pieces that are in sight or one sight away from it: only these are fetched and drawn. */
export function piecesInSight(
  pieces: readonly Piece[],
  share: number,
  { top, height }: Sight,
): readonly Piece[] {
  return pieces.filter(
    (piece) => (piece.y + piece.height) * share >= top - height && piece.y * share <= top + 2 * height,
  );
}

/** Where to scroll to so that the middle of what was seen stays in the middle when the share changes. */
export function keptMiddle(offset: number, room: number, before: number, after: number): number {
  return Math.max(0, ((offset + room / 2) / before) * after - room / 2);
}
