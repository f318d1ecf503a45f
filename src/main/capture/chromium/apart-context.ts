import { z } from 'zod';
import { pause } from '../clock.ts';
import { ask, type DevTools } from '../devtools.ts';

const context = z.object({ browserContextId: z.string() });
const made = z.object({ targetId: z.string() });
const targets = z.object({ targetInfos: z.array(z.object({ targetId: z.string(), type: z.string() })) });

/** What a page may ask a person for; nobody is there to be asked, so the answer is no, and it comes at once. */
const permissions = [
  'geolocation',
  'notifications',
  'push',
  'midi',
  'midi-sysex',
  'camera',
  'microphone',
  'display-capture',
  'clipboard-read',
  'clipboard-write',
  'idle-detection',
  'window-management',
  'local-fonts',
  'nfc',
  'persistent-storage',
  'storage-access',
  'top-level-storage-access',
  'speaker-selection',
  'captured-surface-control',
  'local-network-access',
  'payment-handler',
];

/** Denies everything that needs permission, in every page of a context, or of the browser's own. A name that this browser does not know is passed over. */
export async function denyPermissions(tools: DevTools, browserContextId: string | undefined): Promise<void> {
  const where = browserContextId === undefined ? {} : { browserContextId };
  await Promise.all(
    permissions.map((name) =>
      tools
        .send('Browser.setPermission', {
          permission: name === 'midi-sysex' ? { name: 'midi', sysex: true } : { name },
          setting: 'denied',
          ...where,
        })
        .catch(() => undefined),
    ),
  );
}

/** Looks at whether the first window is gone, 20 ms apart. */
const MOST_LOOKS = 150;

/**
 * Moves a browser that has just started into a profile that exists in memory only: one page of its own, and the first window is closed. Cache, cookies and storage
 * of what is captured then never reach a disk. Answers with its id. Rejects where the browser is gone.
 */
export async function apartContext(
  tools: DevTools,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<string> {
  const { browserContextId } = await ask(tools, context, 'Target.createBrowserContext', {
    disposeOnDetach: true,
  });
  await denyPermissions(tools, browserContextId);
  const download = { behavior: 'deny', eventsEnabled: true, browserContextId };
  await tools.send('Browser.setDownloadBehavior', download);
  const page = { url: 'about:blank', browserContextId, width, height };
  const { targetId } = await ask(tools, made, 'Target.createTarget', page);
  // A window that is on its way out would be taken for the one to capture: it is waited for.
  for (let tries = 0; tries < MOST_LOOKS; tries++) {
    const { targetInfos } = await ask(tools, targets, 'Target.getTargets');
    const others = targetInfos.filter((one) => one.type === 'page' && one.targetId !== targetId);
    if (others.length === 0) break;
    if (tries === 0)
      for (const one of others)
        await tools.send('Target.closeTarget', { targetId: one.targetId }).catch(() => undefined);
    await pause(20);
  }
  return browserContextId;
}
