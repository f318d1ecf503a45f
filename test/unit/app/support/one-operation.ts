import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { armKill } from './kill-at.ts';
import { startApp } from '../with-app.ts';

// Opens the vault of a folder, says what it finds there, then does one thing and dies at the chosen call, if there are that many. Each line on
// stdout is JSON; what stands there was acknowledged.
const [, , folder = '', kind = '', at = '0'] = process.argv;
const say = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);

const test = await startApp(undefined, folder);
const [matter] = (await test.call('case.list', {})).cases;
if (matter === undefined) throw new Error('the vault has a case');
const out = join(folder, 'out');
const check = await test.call('vault.check', {});
const { items } = await test.call('item.list', { case: matter.id });
say({
  opened: {
    verdict: check.verdict,
    findings: check.findings,
    items: items.map(({ sha256 }) => sha256),
    out: readdirSync(out),
  },
});

const path = join(folder, 'chat.txt');
writeFileSync(
  path,
  `14/09/2026, 10:00 - Ana: Zephyrwort ${randomBytes(6).toString('hex')}\n14/09/2026, 10:01 - Mihai: yes\n`,
);
// Small files that are taken in together, in one transaction.
const many = join(folder, 'many');
rmSync(many, { recursive: true, force: true });
mkdirSync(many);
for (const name of ['a', 'b', 'c'])
  writeFileSync(join(many, name), `Zephyrwort ${randomBytes(6).toString('hex')}`);
const calls = armKill(Number(at));
if (kind === 'intake' || kind === 'folder') {
  const added = await test.call('item.add', { case: matter.id, paths: [kind === 'intake' ? path : many] });
  say({ done: added.items.map(({ sha256 }) => sha256) });
} else {
  // One piece whole, and of a chat two messages with a picture: an extract is made and recorded before the bundle is written.
  const [whole, part] = items;
  if (whole === undefined || part === undefined) throw new Error('the case has two pieces');
  const sealed = await test.call('bundle.seal', {
    case: matter.id,
    out,
    items: [whole.id],
    extracts: [{ item: part.id, messages: [{ from: 6, to: 7 }] }],
  });
  say({ done: [sealed.bundle] });
}
say({ calls });
armKill(0);
process.exit(0);
