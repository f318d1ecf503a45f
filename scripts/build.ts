import { buildFolder } from './bundling/build-folder.ts';
import { mainPart, windowPart } from './bundling/parts.ts';

// `npm run build`: everything that the package holds. What is up to date is left as it is.
for (const part of [windowPart, mainPart]) {
  const made = await buildFolder(part);
  console.log(`${part.name}: ${made ? 'built' : 'up to date'}`);
}
