import { shotOf } from './take-frame.ts';
import type { Region } from './region.ts';
import type { Shot } from './shot.ts';

/** The picture of a shot, for drawing. Rejects where it cannot be decoded. */
export function decoded({ bytes, type }: Shot): Promise<ImageBitmap> {
  return createImageBitmap(new Blob([bytes], { type }));
}

/** A part of a picture that was drawn without loss, as a picture of its own that says what it is a part of. Rejects with FrameError. */
export async function cutShot(shot: Shot, part: Region): Promise<Shot> {
  const bitmap = await decoded(shot);
  const { made } = shot;
  return shotOf({ ...made, bitmap, width: bitmap.width, height: bitmap.height }, part);
}
