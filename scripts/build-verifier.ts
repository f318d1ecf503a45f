/** `npm run build:verifier`: the page for checking a bundle offline, one file. */
import { writeVerifierPage } from './bundling/verifier-page.ts';

const { bytes, sha256 } = await writeVerifierPage();
console.log(`dist/holdfast-verify.html: ${(bytes / 1000).toFixed(0)} kB\nSHA-256 ${sha256}`);
