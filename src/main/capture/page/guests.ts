import { PNG } from 'pngjs';
import { pause } from '../clock.ts';
import type { DevTools } from '../devtools.ts';
import { runApart } from '../record/about-page.ts';
import { pictureOf, type Clip } from './pictures.ts';
import type { Snapshot } from './snapshot.ts';

/** A part of the page that belongs to a frame of another site, in CSS pixels. */
export type Area = Omit<Clip, 'scale'>;

/** Frames that are pictured apart: each costs a moment. */
const MOST = 60;
/** Frames of fewer pixels a side show nothing. */
const LEAST = 3;
/** A frame that comes into sight is painted within so long. In milliseconds. */
const PAINTED_MS = 120;
/** Such a frame is pictured again until two pictures are the same, but not more often. */
const TRIES = 4;

/** Where the frames of other sites stand in the document of a session that is not in sight at its top. The browser paints those only when they are looked at. */
export function guestsIn(
  snapshot: Snapshot,
  window: { readonly width: number; readonly height: number },
): readonly Area[] {
  const [document] = snapshot.documents;
  if (document === undefined) return [];
  const { layout, nodes } = document;
  const word = (index: number | undefined) => snapshot.strings[index ?? -1] ?? '';
  const inner = new Map(
    nodes.contentDocumentIndex?.index.map((node, at) => [node, nodes.contentDocumentIndex?.value[at] ?? -1]),
  );
  const own = originOf(word(document.documentURL));
  return layout.nodeIndex.flatMap((node, at): readonly Area[] => {
    if (!/^I?FRAME$/.test(word(nodes.nodeName[node]))) return [];
    const index = inner.get(node);
    const origin = index === undefined ? null : originOf(word(snapshot.documents[index]?.documentURL));
    const [x = 0, y = 0, width = 0, height = 0] = layout.bounds[at] ?? [];
    const isInSight = x + width <= window.width && y + height <= window.height;
    const isOwn = origin === own || origin === 'null';
    if (isOwn || isInSight || width < LEAST || height < LEAST || x + width <= 0 || y + height <= 0) return [];
    const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
    return [{ x: left, y: top, width: Math.floor(x + width) - left, height: Math.floor(y + height) - top }];
  });
}

function originOf(url: string): string {
  return URL.parse(url)?.origin ?? 'null';
}

/** A guest as it was pictured. */
export interface GuestPicture {
  readonly area: Area;
  readonly png: PNG;
}

/** Brings each frame into sight and pictures it; ends where the page began. `isWhole` is false where the time or their number did not allow all of them. */
export async function guestPictures(
  tools: DevTools,
  page: { readonly session: string; readonly target: string },
  areas: readonly Area[],
  left: () => number,
): Promise<{ readonly guests: readonly GuestPicture[]; readonly isWhole: boolean }> {
  const guests: GuestPicture[] = [];
  const scrollTo = (x: number, y: number) => runApart(tools, page.session, page.target, scrolled(x, y));
  for (const area of areas.slice(0, MOST)) {
    if (left() <= 0) break;
    await scrollTo(area.x, area.y + area.height / 2);
    let last: Buffer = Buffer.alloc(0);
    for (let tries = 0; tries < TRIES; tries++) {
      await pause(PAINTED_MS / 2);
      const next = await pictureOf(tools, page.session, { ...area, scale: 1 });
      if (next.equals(last) && tries > 0) break;
      last = next;
    }
    guests.push({ area, png: PNG.sync.read(last) });
  }
  await scrollTo(0, 0);
  return { guests, isWhole: guests.length === areas.length };
}

/** Scrolls so that the place stands in the middle of the window, where nothing that is pinned to its edges covers it. */
const scrolled = (x: number, y: number) => `(async () => {
  const place = { left: ${String(x)} - innerWidth / 4, top: ${String(y)} - innerHeight / 2, behavior: 'instant' };
  window.scrollTo(place);
  await new Promise((go) => { requestAnimationFrame(() => requestAnimationFrame(go)); setTimeout(go, 250); });
})()`;

/** The same picture of the part of the page at `clip`, with its guests in their places. */
export function withGuests(picture: Buffer, clip: Clip, guests: readonly GuestPicture[]): Buffer {
  const here = guests.filter(
    ({ area }) =>
      area.y < clip.y + clip.height && area.y + area.height > clip.y && area.x < clip.x + clip.width,
  );
  if (here.length === 0) return picture;
  const whole = PNG.sync.read(picture);
  const scale = whole.width / clip.width;
  for (const { area, png } of here) {
    const [x, y] = [Math.round((area.x - clip.x) * scale), Math.round((area.y - clip.y) * scale)];
    const from = Math.max(0, -y);
    const width = Math.min(png.width, whole.width - x);
    const height = Math.min(png.height - from, whole.height - Math.max(0, y));
    if (width > 0 && height > 0) PNG.bitblt(png, whole, 0, from, width, height, x, Math.max(0, y));
  }
  return PNG.sync.write(whole, { deflateLevel: 3, filterType: 1 });
}
