import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../src/main/capture/chromium/find-chromium.ts';

// Draws the packages' icon from the one source, `assets/icon/icon.svg`; electron-builder makes each system's form from it.
// Run after the drawing was changed: `node scripts/icon.ts`.
const icon = (name: string) => fileURLToPath(new URL(`../assets/icon/${name}`, import.meta.url));
const size = 1024;

const browser = await chromium.launch(await findChromium());
const page = await browser.newPage({ viewport: { width: size, height: size } });
const drawing = Buffer.from(await readFile(icon('icon.svg'))).toString('base64');
await page.setContent(
  `<style>*{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`,
);
await page.screenshot({ path: icon('icon.png'), omitBackground: true });
await browser.close();
