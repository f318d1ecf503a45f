import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** More stops than any page has. */
const maximumStops = 80;

/** Moves the focus to something with Tab alone; fails when Tab does not lead there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < maximumStops; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target, 'can be reached with the Tab key').toBeFocused({ timeout: 1 });
}

/** Reaches a button or link with Tab and presses it with Enter. */
export async function pressByKeyboard(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Reaches a field with Tab and writes into it in place of what stands there. */
export async function writeByKeyboard(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}
