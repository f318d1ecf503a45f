import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { z } from 'zod';
import { root } from './parts.ts';

/** Where the built page stands. */
const verifierFile = join(root, 'dist', 'holdfast-verify.html');

/** Writes the page to `dist/holdfast-verify.html`; its size in bytes, and its SHA-256 for whoever publishes it. */
export async function writeVerifierPage(): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const page = Buffer.from(await buildVerifierPage());
  await mkdir(dirname(verifierFile), { recursive: true });
  await writeFile(verifierFile, page);
  return { bytes: page.length, sha256: createHash('sha256').update(page).digest('hex') };
}

/** The page's style sheets, in the order in which they stand in it. */
const styles = ['base', 'controls', 'choosing', 'verdict', 'comparison', 'paper'];

const packageFile = z.object({ version: z.string() });

/**
 * The page for checking a bundle offline, as the text of one HTML file: nothing in it comes from elsewhere, and its policy lets nothing run
 * and nothing be styled but exactly the script and the style that stand in it. The same sources give the same bytes.
 */
export async function buildVerifierPage(): Promise<string> {
  const { version } = packageFile.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  const script = embeddable(await bundleScript(version));
  const sheets = styles.map((name) => readFile(join(root, 'src/verifier/styles', `${name}.css`), 'utf8'));
  const style = (await Promise.all(sheets)).join('\n').trim();
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="generator" content="Holdfast ${version}">`,
    '<title>Holdfast</title>',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    // What stays where the script cannot run: it puts the page in this text's place.
    '<main>',
    '<h1>Holdfast</h1>',
    '<p>This page needs a browser of 2024 or later that runs its script. Without one, follow README-VERIFY.txt in the bundle.</p>',
    '<p lang="fr">Cette page demande un navigateur de 2024 ou plus récent qui exécute son script. Sinon, suivez README-VERIFY.txt dans le lot.</p>',
    '</main>',
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data:',
    "connect-src 'none'",
    // The script is its own worker, from an address that only this page has.
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Inside a string or a pattern, where alone these can stand, the escapes mean the same; in the page they would end the script. */
function embeddable(script: string): string {
  const escaped = script
    .replaceAll('\r\n', '\n')
    .trim()
    .replaceAll(/<\/(?=script)/giu, '<\\/')
    .replaceAll('<!--', '<\\!--');
  if (/<\/script|<!--/iu.test(escaped))
    throw new Error('the script holds text that would end it inside a page');
  return escaped;
}

/** One script without imports; readable, since whoever relies on it may want to read it. */
async function bundleScript(version: string): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    define: { HOLDFAST_VERSION: JSON.stringify(version) },
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'src/verifier/main.ts'),
        output: { format: 'iife', entryFileNames: 'verifier.js', codeSplitting: false },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const [chunk, ...others] = outputs;
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('the page did not become one script');
  return chunk.code;
}
