import { viewport } from '../page/open-page.ts';
import { launchChromium } from '../chromium/launch.ts';
import { within } from '../clock.ts';
import type { BrowserSource } from './browsing-browser.ts';
import { quietProfile } from './quiet-profile.ts';

/** How long a browser may take to write its profile and end. */
const PATIENCE_MS = 10_000;

/** Browsers in processes of their own, each with a throw-away profile. `seen` false starts them without a window, for machines without a screen. */
export function chromiumSource({ seen }: { readonly seen: boolean }): BrowserSource {
  return {
    openAlone: launchChromium,
    canKeep: true,
    async open({ locale, guard, keepable, fill }) {
      const prepare = async (profile: string) => {
        await fill?.(profile);
        await quietProfile(profile);
      };
      const browser = await launchChromium({
        ...viewport,
        locale,
        guard,
        person: { seen, onDisk: keepable, fill: prepare },
      });
      return {
        ...browser,
        profile: keepable ? browser.profile : null,
        async finish() {
          browser.tools.send('Browser.close').catch(() => undefined);
          await within(browser.ended, PATIENCE_MS);
        },
      };
    },
  };
}
