import { z } from 'zod';
import { sha256 } from '../model/ids.ts';

/** More lines, resources and the like than these are not compared one by one; `cut` counts them. */
export const CAPTURE_LIMITS = {
  lines: 50_000,
  resources: 50_000,
  hosts: 2000,
  redirects: 200,
  pictures: 60,
} as const;

/** What is compared of a captured page: read out of its `page.wacz`, bounded, nothing of it trusted. */
export const pageCapture = z.object({
  requestedUrl: z.string(),
  finalUrl: z.string(),
  /** The status of the page's own answer; null where there was none. */
  status: z.int().nullable(),
  title: z.string(),
  /** ISO 8601, or empty where the record does not say. */
  startedAt: z.string(),
  redirects: z.array(z.object({ url: z.string(), status: z.int().nullable(), location: z.string() })),
  browser: z.string(),
  userAgent: z.string(),
  locale: z.string(),
  timeZone: z.string(),
  viewport: z.string(),
  profile: z.string(),
  complete: z.boolean(),
  toolsOpened: z.boolean(),
  /** The addresses of every name that was asked, sorted. */
  servers: z.array(z.object({ host: z.string(), addresses: z.array(z.string()) })),
  /** `host:port` and the SHA-256 of each certificate that it showed, its own first. */
  chains: z.array(z.object({ host: z.string(), certificates: z.array(z.string()) })),
  /** Every stored answer with the SHA-256 of its payload. */
  resources: z.array(z.object({ url: z.string(), status: z.int(), sha256: z.string() })),
  /** The lines that a reader saw; null where the record holds none. */
  text: z.array(z.string()).nullable(),
  /** Pictures of the page, hashed here. */
  pictures: z.array(z.object({ path: z.string(), sha256 })),
  /** Lines and resources that were left out because there are too many. */
  cut: z.int(),
});
export type PageCapture = z.infer<typeof pageCapture>;
