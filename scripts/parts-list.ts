import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatPartsList, partsFile } from './bundling/parts-list.ts';
import { root } from './bundling/parts.ts';

// `node scripts/parts-list.ts`: writes the list of the packages that Holdfast is made of anew, after they changed. A build does the same.
await writeFile(join(root, partsFile), await formatPartsList(root));
