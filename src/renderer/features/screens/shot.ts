import type { PictureMade } from '../../../shared/model/how-made.ts';

/** A picture that was taken and not yet kept. Its bytes lie in the window's memory alone. */
export interface Shot {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: 'image/png' | 'image/jpeg';
  readonly made: Omit<PictureMade, 'series'>;
  /** For the eye only; the picture itself is in `bytes`. */
  readonly preview: ImageBitmap;
}

/** The most that is held before it is kept: pictures, and bytes of them. */
export const MOST_SHOTS = 200;
const MOST_BYTES = 600 * 2 ** 20;

/** Whether there is room for one more picture. */
export function hasRoom(shots: readonly Shot[]): boolean {
  const bytes = shots.reduce((sum, shot) => sum + shot.bytes.length, 0);
  return shots.length < MOST_SHOTS && bytes < MOST_BYTES;
}

/** What is sent to be kept, in its order. */
export interface PictureToKeep {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly how: PictureMade;
}

/**
 * The pictures as they are kept: one name, numbered in their order without gaps. Where more were taken than are kept, or more than one is,
 * they say so as a series.
 */
export function picturesToKeep(
  shots: readonly Shot[],
  name: string,
  taken: number,
  series: string,
): readonly PictureToKeep[] {
  const of = shots.length;
  const digits = String(of).length;
  return shots.map(({ bytes, type, made }, index) => {
    const place = index + 1;
    const ending = type === 'image/png' ? 'png' : 'jpg';
    const number = of === 1 ? '' : ` ${String(place).padStart(digits, '0')}`;
    return {
      name: `${name}${number}.${ending}`,
      bytes,
      how: { ...made, series: of === 1 && taken === 1 ? null : { id: series, name, place, of, taken } },
    };
  });
}
