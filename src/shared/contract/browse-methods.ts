import { z } from 'zod';
import { caseId, timestamp, uuid } from '../model/ids.ts';
import { method } from './method.ts';
import { pageMethods } from './page-methods.ts';

/** A browsing window and what it shows. */
export const browsingWindow = z.object({
  id: z.string(),
  address: z.string(),
  title: z.string(),
  isLoading: z.boolean(),
  /** Requests recorded of the document that is shown. */
  requests: z.int().nonnegative(),
});

/** A browser that a person uses for a case. */
export const browsingState = z.object({
  session: uuid,
  case: caseId,
  openedAt: timestamp,
  /** The window that was used last comes first. */
  windows: z.array(browsingWindow),
  /** Developer tools were opened at some time: every record made afterwards says so. */
  toolsOpened: z.boolean(),
  /** Pages captured so far. */
  captured: z.int().nonnegative(),
  /** True while a page is being captured: the window answers nobody then. */
  isCapturing: z.boolean(),
  /** False where the profile is in memory only. */
  canKeep: z.boolean(),
  /** The kept sign-in that it began with. */
  profile: z.object({ id: uuid, name: z.string() }).nullable(),
});
export type BrowsingState = z.infer<typeof browsingState>;

/** A sign-in that a person kept, encrypted in the vault. */
export const keptProfile = z.object({
  id: uuid,
  name: z.string(),
  created: timestamp,
  bytes: z.int().nonnegative(),
});
export type KeptProfileView = z.infer<typeof keptProfile>;

const oneSession = z.object({ session: uuid });
const nothing = z.object({});

/** What a person calls a kept sign-in. */
export const profileName = z.string().trim().min(1).max(100);

export const browseMethods = {
  /** Opens a browser for a person, with an empty profile or a kept one; at once at `url` where one is given. */
  'browse.open': method(
    z.object({
      case: caseId,
      url: z.string().min(1).optional(),
      profile: uuid.optional(),
      allowPrivate: z.boolean().default(false),
      /** True where the sign-in may be kept in the end; otherwise its profile is in memory only. A kept one can always be kept again. */
      keepable: z.boolean().default(false),
    }),
    browsingState,
  ),
  /** Every browser that is open. */
  'browse.list': method(nothing, z.object({ sessions: z.array(browsingState) })),
  'browse.go': method(oneSession.extend({ url: z.string().min(1) }), nothing),
  /** Captures what a window shows, without loading it again, as an item of the case; without `window` the one that was used last. */
  'browse.capture': method(
    oneSession.extend({
      window: z.string().min(1).optional(),
      timeoutMs: z.int().min(1000).max(3_600_000).default(60_000),
      job: uuid.optional(),
    }),
    pageMethods['page.capture'].output,
  ),
  /** Ends the browser and destroys its profile, after it was kept where a name is given. */
  'browse.close': method(oneSession.extend({ keep: profileName.optional() }), nothing),
  'browse.profiles': method(z.object({ case: caseId }), z.object({ profiles: z.array(keptProfile) })),
  /** Destroys a kept sign-in for good. */
  'browse.deleteProfile': method(z.object({ profile: uuid }), nothing),
};
