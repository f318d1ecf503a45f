import type { PictureMade } from '../../../shared/model/how-made.ts';
import { timestamp } from '../../../shared/model/ids.ts';
import type { GivenFile } from '../../transport/client.ts';

/** A pasted file with what is known of the making of its picture: when it was pasted, and its size. One that is no picture stays as it is. */
export async function withPasteMade(given: GivenFile): Promise<GivenFile> {
  const at = { takenAt: timestamp.parse(new Date().toISOString()), takenAtMonotonic: performance.now() };
  const bitmap = await createImageBitmap(given.file).catch(() => null);
  if (bitmap === null) return { ...given, pasted: true };
  const { width, height } = bitmap;
  bitmap.close();
  const made: PictureMade = {
    by: 'picture',
    method: 'clipboard',
    source: '',
    width,
    height,
    frame: null,
    region: null,
    takenAt: at.takenAt,
    takenAtMonotonic: Math.round(at.takenAtMonotonic),
    encoding: 'as-given',
    browser: navigator.userAgent.slice(0, 500),
    series: null,
  };
  return { ...given, pasted: true, made };
}
