import './parts-list.ts';
import { buildFolder } from './bundling/build-folder.ts';
import { mainPart, windowPart } from './bundling/parts.ts';
import { writeVerifierPage } from './bundling/verifier-page.ts';

// `npm run build`: everything that the package holds. Of window and main, what is up to date is left as it is.
for (const part of [windowPart, mainPart]) {
  const made = await buildFolder(part);
  console.log(`${part.name}: ${made ? 'built' : 'up to date'}`);
}
console.log(`offline page: SHA-256 ${(await writeVerifierPage()).sha256}`);
