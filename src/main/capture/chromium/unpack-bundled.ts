import { inflate } from '@sparticuz/chromium';
import { join } from 'node:path';
import { tmpdir } from 'node:os';

// Run as a process of its own by bundled-browser.ts with TMPDIR set to an empty folder: the package unpacks into the folder for
// temporary files and nowhere else, and that variable belongs to the whole process.
const from = process.argv[2];
if (from === undefined) throw new Error('needs the folder of the packed files');
for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
  await inflate(join(from, name));
}
console.log(tmpdir());
