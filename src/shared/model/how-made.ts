import { z } from 'zod';
import { timestamp, uuid } from './ids.ts';

/** Ways in which a picture is made inside the window. */
export const pictureMethods = ['screen', 'window', 'region', 'camera', 'clipboard'] as const;
export type PictureMethod = (typeof pictureMethods)[number];

const pixels = z.int().min(1).max(100_000);

/** Pictures that belong together, in the order in which they were made. */
export const pictureSeries = z.object({
  id: uuid,
  name: z.string().min(1).max(200),
  /** From 1 to `of`, without gaps. */
  place: z.int().min(1),
  of: z.int().min(1),
  /** How many pictures were made; those that the person did not keep are the difference to `of`. */
  taken: z.int().min(1),
});
export type PictureSeries = z.infer<typeof pictureSeries>;

/** What is recorded of the making of a picture (docs/formats/screens.md). All of it is what the browser and the system said. */
export const pictureMade = z.object({
  by: z.literal('picture'),
  method: z.enum(pictureMethods),
  /** What the system calls the screen, window or camera; empty where it does not say. */
  source: z.string().max(500),
  /** Of the picture that is kept. */
  width: pixels,
  height: pixels,
  /** Of a region: the whole frozen picture, and where the region lies in it. */
  frame: z.object({ width: pixels, height: pixels }).nullable(),
  region: z.object({ x: z.int().min(0), y: z.int().min(0) }).nullable(),
  /** By the clock of the machine, and by one that only runs forward: milliseconds since the window was opened. */
  takenAt: timestamp,
  takenAtMonotonic: z.int().nonnegative(),
  /** `png`: drawn from the frame without loss. `as-given`: the bytes that the camera or the clipboard gave. */
  encoding: z.enum(['png', 'as-given']),
  /** The browser that the window ran in, in its own words. */
  browser: z.string().max(500),
  series: pictureSeries.nullable(),
});
export type PictureMade = z.infer<typeof pictureMade>;

/** What is recorded of a page that was captured as one of a list. */
export const batchMade = z.object({
  by: z.literal('batch'),
  batch: uuid,
  place: z.int().min(1),
  of: z.int().min(1),
  /** 1 for the first try. */
  try: z.int().min(1),
  reason: z.string().nullable(),
});

/** What is recorded of the item that holds the list of a batch, and the reports. */
const listMade = z.object({
  by: z.literal('list'),
  batch: uuid,
  addresses: z.int().nonnegative(),
  setAside: z.int().nonnegative(),
  delayMs: z.int().nonnegative(),
});

/** How an item was made, where Holdfast made it. */
export const howMade = z.discriminatedUnion('by', [pictureMade, batchMade, listMade]);
export type HowMade = z.infer<typeof howMade>;
