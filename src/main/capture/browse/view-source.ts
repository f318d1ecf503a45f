import { rm } from 'node:fs/promises';
import { CaptureError } from '../capture-error.ts';
import { appearanceOf } from '../chromium/appearance.ts';
import { temporaryProfile } from '../chromium/profile.ts';
import { noWayOut, openWayOut, tellGuard } from '../chromium/way-out.ts';
import { seenThroughGate } from '../gate/seen-through.ts';
import type { Guard } from '../guard/guard.ts';
import { viewport } from '../page/open-page.ts';
import { followTrust } from '../tls/follow-trust.ts';
import type { BrowserSource } from './browsing-browser.ts';
import type { ViewMaker } from './host-view.ts';
import { viewDevTools } from './view-devtools.ts';

/** Browsers that are views of a desktop shell, each behind a gate of its own. Their profiles are in memory only and cannot be kept. */
export function viewSource(views: ViewMaker): BrowserSource {
  const open = async (guard: Guard | undefined, seen: boolean, passOver: boolean) => {
    const folder = await temporaryProfile();
    const out = guard === undefined ? noWayOut : await openWayOut(guard, folder);
    const clear = async () => {
      await out.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    };
    try {
      const { userAgent } = appearanceOf(views.chromium, process.platform);
      const view = await views.open({ seen, ...viewport, userAgent, proxy: out.proxy });
      const named = { version: views.chromium, userAgent };
      const own = viewDevTools(view, named);
      const tools = guard === undefined ? own : seenThroughGate(own, guard);
      if (guard !== undefined) tellGuard(tools, guard);
      if (out.chains !== null) followTrust(tools, out.chains, passOver);
      const close = async () => {
        await view.close();
        await view.ended;
        await clear();
      };
      const { ended } = view;
      return { tools, folder, chains: out.chains, context: null, ended, isSandboxed: true, close };
    } catch (cause) {
      await clear();
      throw new CaptureError('BROWSER_FAILED', 'the view could not be opened', { cause });
    }
  };
  return {
    openAlone: async ({ guard, passOverCertificates = false }) => open(guard, false, passOverCertificates),
    canKeep: false,
    async open({ guard }) {
      const browser = await open(guard, true, false);
      return { ...browser, profile: null, finish: browser.close };
    },
  };
}
