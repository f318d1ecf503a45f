import { z } from 'zod';
import { uuid } from '../model/ids.ts';
import { method } from './method.ts';

const nothing = z.object({});

export const settings = z.object({
  language: z.enum(['system', 'en', 'fr']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Minutes without a sign of life after which the vault locks itself. */
  lockMinutes: z.int().min(1).max(240),
  /** Address of an RFC 3161 timestamp authority; empty means that none is ever asked. */
  timestampUrl: z.string(),
});
export type Settings = z.infer<typeof settings>;

/** A folder as the window's own folder chooser lists it; only where the host has no native dialogs. */
export const folderListing = z.object({
  path: z.string(),
  parent: z.string().nullable(),
  entries: z.array(
    z.object({ name: z.string(), path: z.string(), kind: z.enum(['folder', 'vault', 'bundle', 'file']) }),
  ),
});

export const appMethods = {
  'app.info': method(
    nothing,
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'loopback', 'cli']),
      platform: z.string(),
      /** True where open and save dialogs of the system can be shown. */
      nativeDialogs: z.boolean(),
      /** Vault folders opened before on this machine, the latest first. */
      recentVaults: z.array(z.object({ path: z.string(), name: z.string(), present: z.boolean() })),
      /** A folder that is a good place for a new vault. */
      suggestedFolder: z.string(),
    }),
  ),
  'app.forgetVault': method(z.object({ path: z.string() }), nothing),
  'settings.get': method(nothing, settings),
  'settings.set': method(settings.partial(), settings),
  /** Tells the core that the person is there, so that the idle lock waits. */
  'app.awake': method(nothing, nothing),
  'job.cancel': method(z.object({ job: uuid }), nothing),
  'desktop.chooseFiles': method(
    z.object({ purpose: z.enum(['evidence', 'bundle', 'receipt', 'certificate']) }),
    z.object({ paths: z.array(z.string()) }),
  ),
  'desktop.chooseFolder': method(
    z.object({ purpose: z.enum(['new-vault', 'vault', 'evidence', 'output', 'bundle']) }),
    z.object({ path: z.string().nullable() }),
  ),
  'desktop.listFolder': method(z.object({ path: z.string().nullable() }), folderListing),
  'desktop.reveal': method(z.object({ path: z.string() }), z.object({ shown: z.boolean() })),
};
