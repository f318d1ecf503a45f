import { z } from 'zod';
import type { PageOverview, PictureSet } from '../../../shared/contract/page-parts.ts';
import type { CaptureFile } from './capture-summary.ts';
import { FOLDER, type PageRecord } from './record.ts';

type Pictures = PageOverview['pictures'];
type Picture = NonNullable<Pictures['full']>;

const map = z.object({
  width: z.number(),
  height: z.number(),
  tiles: z.array(z.object({ path: z.string(), y: z.number(), height: z.number() })),
});

/** Largest `full.json` that is read. */
const MAP = 4 << 20;

/** The pictures of a record with their sizes; those that are no PNG are left out and named among `broken`. */
export async function picturesOf(
  record: PageRecord,
  capture: CaptureFile | null,
): Promise<{ readonly pictures: Pictures; readonly broken: readonly string[] }> {
  const broken: string[] = [];
  const one = async (file: string): Promise<Picture | null> => {
    const member = record.members.get(FOLDER + file);
    if (member === undefined) return null;
    const size = pngSize(await record.open(member.name).read(0, Math.min(24, member.bytes)));
    if (size === null) {
      broken.push(file);
      return null;
    }
    return { member: member.name, bytes: member.bytes, sha256: member.sha256, ...size };
  };
  const tiled = await readMap(record);
  const tiles: Pictures['tiles'] = [];
  for (const { path, y, height } of tiled?.tiles ?? []) {
    const picture = await one(path);
    if (picture !== null) tiles.push({ ...picture, y, cssHeight: height });
  }
  const shown = scrollFiles(record);
  const named = stepNames(capture);
  // Steps that showed nothing new have no picture: which are which is not told then.
  const steps = named.length === shown.length ? named : [];
  const scroll: Pictures['scroll'] = [];
  for (const [at, file] of shown.entries()) {
    const picture = await one(file);
    if (picture !== null)
      scroll.push({ ...picture, what: steps[at]?.what ?? null, step: steps[at]?.step ?? null });
  }
  return {
    pictures: {
      initial: await one('initial.png'),
      settled: await one('settled.png'),
      full: await one('full.png'),
      tiles,
      page: tiled === null ? null : { width: tiled.width, height: tiled.height },
      scroll,
    },
    broken,
  };
}

/** The files of one set of pictures, in the order they are shown in; empty where the record has none of them. */
export function membersOf(pictures: Pictures, which: PictureSet): readonly string[] {
  if (which === 'steps') return pictures.scroll.map(({ member }) => member);
  if (which === 'full' && pictures.tiles.length > 0) return pictures.tiles.map(({ member }) => member);
  const single = pictures[which];
  return single === null ? [] : [single.member];
}

async function readMap(record: PageRecord): Promise<z.infer<typeof map> | null> {
  const bytes = await record.read(`${FOLDER}full.json`, MAP);
  if (bytes === null) return null;
  try {
    return map.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
  } catch {
    return null;
  }
}

function scrollFiles(record: PageRecord): readonly string[] {
  return [...record.members.keys()]
    .flatMap((name) => /^holdfast\/(scroll\/\d+\.png)$/.exec(name)?.[1] ?? [])
    .sort((one, other) => Number(/\d+/.exec(one)?.[0]) - Number(/\d+/.exec(other)?.[0]));
}

/** The runs of scrolling in their order, one entry a step. */
function stepNames(capture: CaptureFile | null): readonly { readonly what: string; readonly step: number }[] {
  return (capture?.summary.behaviours ?? [])
    .filter(({ name }) => name.startsWith('scroll'))
    .flatMap(({ name, steps }) =>
      Array.from({ length: Math.min(steps, 100_000) }, (_, at) => ({ what: name, step: at + 1 })),
    );
}

/** Width and height from the head of a PNG (W3C PNG, section 11.2.1), or null. */
function pngSize(head: Uint8Array): { readonly width: number; readonly height: number } | null {
  const bytes = Buffer.from(head);
  if (bytes.length < 24 || bytes.toString('latin1', 0, 8) !== '\u0089PNG\r\n\u001a\n') return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
