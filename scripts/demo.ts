/** `npm run demo`: the whole main job on the sample evidence, step by step, into `demo-output/`. */
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { ZipArchive } from 'archiver';
import { withDemoSite } from './demo-site.ts';
import { root } from './run.ts';
import { withApp } from '../src/main/hosts/cli/session.ts';

const started = performance.now();
const output = join(root, 'demo-output');
const samples = join(root, 'assets', 'samples');
const vault = join(output, 'vault');
// The demonstration leaves no trace among the person's own vaults.
process.env['HOLDFAST_CONFIG'] = join(output, 'config');
const passphrase = 'a demonstration passphrase, not a secret';

let number = 0;
function step(title: string): void {
  number++;
  console.log(`\n${String(number)}. ${title}`);
}
function say(text: string): void {
  console.log(`   ${text}`);
}

await rm(output, { recursive: true, force: true });
await mkdir(join(output, 'received'), { recursive: true });

const verdict = await withApp(async (app) => {
  step('A vault is created: encrypted, with a passphrase and a recovery code');
  const made = await app.call('vault.create', {
    path: vault,
    name: 'Ana Demo',
    initials: 'AD',
    role: 'counsellor',
    organisation: 'Example Counselling',
    passphrase,
  });
  say(`key            ${made.key}`);
  say(`recovery code  ${made.recoveryCode} (shown only once)`);

  step('A case is opened with a ledger of its own');
  const opened = await app.call('case.new', { title: 'Demonstration 2026-01' });
  say(`ledger ${opened.ledger}`);

  step('Evidence is taken in: hashed and encrypted before anything reads it');
  const paths = await receivedFiles();
  const added = await app.call('item.add', { case: opened.case, paths });
  for (const item of added.items) {
    say(`${item.exhibit.padEnd(6)} ${item.kind.padEnd(5)} ${item.sha256.slice(0, 16)}…  ${item.name}`);
    if (item.transcript !== undefined) {
      const { records, lines, warnings } = item.transcript;
      say(
        `       ${String(records.total)} records: ${String(records.message)} messages, ${String(records.system)} notices, ${String(records.call)} calls, ${String(records.unknown)} unknown; ${String(lines?.unparsed ?? 0)} lines not understood, ${String(warnings.length)} warnings`,
      );
    }
    if (item.members !== undefined)
      say(`       ${String(item.members.length)} files inside, each with its own hash`);
  }
  for (const refused of added.refused) say(`not taken: ${refused.path} (${refused.code})`);
  if (added.refused.length > 0) throw new Error('a sample was refused');

  step('A web page is captured: opened once in a clean browser, and everything the browser saw kept');
  const captured = await withDemoSite(samples, (url) =>
    app.call('page.capture', { case: opened.case, url, allowPrivate: true }),
  );
  for (const item of captured.items)
    say(`${item.exhibit.padEnd(6)} ${item.kind.padEnd(5)} ${item.sha256.slice(0, 16)}…  ${item.name}`);
  const { counts, files } = captured;
  say(
    `       ${String(counts.stored)} of ${String(counts.requests)} answers stored, ${String(files.length)} files, ${captured.complete ? 'complete' : 'incomplete'}`,
  );
  for (const { what, reason } of captured.incomplete) say(`       missing: ${what}, ${reason}`);

  step('It is reviewed: words are found, a note is made, looking is recorded');
  const found = await app.call('search.run', { case: opened.case, query: 'passport' });
  say(`"passport" stands in ${String(found.total)} messages`);
  const [first] = added.items;
  if (first === undefined) throw new Error('nothing was added');
  await app.call('item.note', {
    item: first.id,
    text: 'Shown by the person concerned at the counselling centre.',
  });
  const log = await app.call('case.log', { case: opened.case });
  say(`${String(log.total)} events stand in the ledger so far`);

  step('A receipt is issued, for someone else to keep');
  const receipt = await app.call('receipt.issue', { case: opened.case });
  const receiptFile = join(output, 'receipt.txt');
  await writeFile(receiptFile, receipt.text);
  say(receiptFile);

  step('Everything is sealed into one bundle');
  const sealed = await app.call('bundle.seal', { case: opened.case, out: join(output, 'handed-over') });
  say(sealed.bundle);
  say(`${String(sealed.items)} exhibits, ${String(sealed.files)} files, ${String(sealed.bytes)} bytes`);
  say(`sha256 ${sealed.sha256}`);

  step('Someone else verifies it, without the vault, with the fingerprint and the receipt');
  await app.call('vault.lock', {});
  const report = await app.call('bundle.verify', {
    path: sealed.bundle,
    trust: [sealed.signer],
    receipt: receipt.text,
  });
  say(`${report.verdict.toUpperCase()}: ${report.sentence}`);
  for (const finding of report.findings) say(`${finding.code}: ${finding.message}`);
  say(
    `checked: ${String(report.checked.files)} files, ${String(report.checked.bytes)} bytes, ${String(report.checked.events)} events`,
  );
  return report.verdict;
});

console.log(`\nThe results are in ${output}`);
console.log(`Verdict: ${verdict} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
process.exitCode = verdict === 'intact' ? 0 : 1;

/** The samples as a person would have received them: single files, and the chat export as the ZIP that a phone sends. */
async function receivedFiles(): Promise<string[]> {
  const files = (await readdir(samples, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(samples, entry.name));
  const chats = await readdir(join(samples, 'chats'), { withFileTypes: true });
  for (const chat of chats) {
    if (chat.name.startsWith('.')) continue;
    const path = join(samples, 'chats', chat.name);
    if (chat.isFile()) files.push(path);
    else files.push(await zipped(path, join(output, 'received', `WhatsApp Chat - ${chat.name}.zip`)));
  }
  return files.sort();
}

async function zipped(folder: string, file: string): Promise<string> {
  const zip = new ZipArchive({ zlib: { level: 6 } });
  const out = createWriteStream(file);
  zip.pipe(out);
  zip.directory(folder, false);
  await zip.finalize();
  await finished(out);
  return file;
}
