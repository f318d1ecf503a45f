import { timestamp } from '../../../shared/model/ids.ts';
import type { PictureMade, PictureMethod } from '../../../shared/model/how-made.ts';
import type { Region, Size } from './region.ts';
import { isWhole } from './region.ts';
import type { Shot } from './shot.ts';

/** No picture could be had of what is shown. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

/** One moment of what is shown, without loss. */
export interface Frame extends Size {
  readonly bitmap: ImageBitmap;
  readonly method: PictureMethod;
  readonly source: string;
  readonly takenAt: PictureMade['takenAt'];
  readonly takenAtMonotonic: number;
}

/** What the browser calls a thing that is shared. */
function methodOf(track: MediaStreamTrack): PictureMethod {
  const { displaySurface } = track.getSettings();
  if (displaySurface === undefined) return 'camera';
  return displaySurface === 'monitor' ? 'screen' : 'window';
}

/** The frame that a playing video shows at this moment, in the pixels of its source. `named` is what the system calls it, where the person chose it by name. Rejects with FrameError where it shows none. */
export async function takeFrame(
  video: HTMLVideoElement,
  track: MediaStreamTrack,
  named: string | null,
): Promise<Frame> {
  if (track.readyState !== 'live' || video.videoWidth === 0) throw new FrameError();
  const bitmap = await createImageBitmap(video);
  return {
    ...momentOf(track),
    ...(named === null ? {} : { source: named.slice(0, 500).toWellFormed() }),
    bitmap,
    width: bitmap.width,
    height: bitmap.height,
  };
}

function momentOf(track: MediaStreamTrack) {
  return {
    method: methodOf(track),
    source: track.label.slice(0, 500).toWellFormed(),
    takenAt: timestamp.parse(new Date().toISOString()),
    takenAtMonotonic: Math.round(performance.now()),
  };
}

/** A frame, or a part of it, as a picture that was drawn without loss. Rejects with FrameError where the browser cannot encode it. */
export async function shotOf(frame: Frame, part: Region): Promise<Shot> {
  const { width, height, x, y } = part;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new FrameError();
  context.drawImage(frame.bitmap, x, y, width, height, 0, 0, width, height);
  const png = await canvas.convertToBlob({ type: 'image/png' });
  const whole = isWhole(part, frame);
  return {
    id: crypto.randomUUID(),
    bytes: new Uint8Array(await png.arrayBuffer()),
    type: 'image/png',
    preview: await createImageBitmap(frame.bitmap, x, y, width, height, thumbnail(part)),
    made: {
      by: 'picture',
      method: whole || frame.method === 'camera' ? frame.method : 'region',
      source: frame.source,
      width,
      height,
      frame: whole ? null : { width: frame.width, height: frame.height },
      region: whole ? null : { x, y },
      takenAt: frame.takenAt,
      takenAtMonotonic: frame.takenAtMonotonic,
      encoding: 'png',
      browser: navigator.userAgent.slice(0, 500),
    },
  };
}

/** The still that a camera gives by itself, at its best resolution and byte for byte; null where the browser cannot ask for one. */
export async function stillOf(track: MediaStreamTrack): Promise<Shot | null> {
  if (typeof ImageCapture === 'undefined') return null;
  const moment = momentOf(track);
  const photo = await new ImageCapture(track).takePhoto().catch(() => null);
  if (photo === null || (photo.type !== 'image/jpeg' && photo.type !== 'image/png')) return null;
  const whole = await createImageBitmap(photo).catch(() => null);
  if (whole === null) return null;
  const { width, height } = whole;
  return {
    id: crypto.randomUUID(),
    bytes: new Uint8Array(await photo.arrayBuffer()),
    type: photo.type,
    preview: await createImageBitmap(whole, thumbnail({ width, height })),
    made: {
      ...moment,
      by: 'picture',
      method: 'camera',
      width,
      height,
      frame: null,
      region: null,
      encoding: 'as-given',
      browser: navigator.userAgent.slice(0, 500),
    },
  };
}

const THUMBNAIL = 320;

function thumbnail({ width, height }: Size): ImageBitmapOptions {
  const scale = Math.min(1, THUMBNAIL / Math.max(width, height));
  return {
    resizeWidth: Math.max(1, Math.round(width * scale)),
    resizeHeight: Math.max(1, Math.round(height * scale)),
    resizeQuality: 'medium',
  };
}
