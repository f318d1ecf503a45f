import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** What must never happen on a page, gathered while a test runs. */
export interface Watch {
  readonly violations: string[];
  readonly errors: string[];
  readonly requests: string[];
}

/**
 * Gathers violations of the Content Security Policy, errors on the console, and requests that leave this machine. The
 * listener for violations is put in before any script of the page.
 */
export async function watchPage(page: Page): Promise<Watch> {
  const watch: Watch = { violations: [], errors: [], requests: [] };
  await page.exposeFunction('reportViolation', (text: string) => watch.violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !isOwnScriptRefused(message.text())) watch.errors.push(message.text());
  });
  page.on('pageerror', (error) => watch.errors.push(String(error)));
  page.on('request', (request) => watch.requests.push(request.url()));
  return watch;
}

/** The scripts of this watch are put into every frame; that a saved page and the frames in it refuse even them is as it should be. */
function isOwnScriptRefused(text: string): boolean {
  return /^Blocked script execution in '(?:[^']+\/saved\/[0-9a-f-]+|about:srcdoc)' because the document's frame is sandboxed/.test(
    text,
  );
}

/** True for an address on the app's own origin, or one that holds its bytes itself. */
function staysHere(url: string, origin: string): boolean {
  return url.startsWith(`${origin}/`) || /^(?:blob:|data:|about:srcdoc$)/.test(url);
}

/** Fails when anything that must never happen did. */
export function expectCalm(watch: Watch, origin: string): void {
  expect(watch.violations, 'violations of the content security policy').toEqual([]);
  expect(watch.errors, 'errors on the console').toEqual([]);
  expect(
    watch.requests.filter((url) => !staysHere(url, origin)),
    'requests to anywhere else',
  ).toEqual([]);
}
