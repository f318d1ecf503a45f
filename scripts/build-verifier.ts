/** `npm run build:verifier`: the page for checking a bundle offline, one file, and its SHA-256 for whoever publishes it. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './bundling/parts.ts';
import { buildVerifierPage } from './bundling/verifier-page.ts';

const file = join(root, 'dist', 'holdfast-verify.html');
const page = await buildVerifierPage();
await mkdir(join(root, 'dist'), { recursive: true });
await writeFile(file, page);
const hash = createHash('sha256').update(page).digest('hex');
console.log(`dist/holdfast-verify.html: ${(Buffer.byteLength(page) / 1000).toFixed(0)} kB\nSHA-256 ${hash}`);
