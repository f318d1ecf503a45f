import { randomBytes } from 'node:crypto';
import { unlockVault } from '../../../../src/main/vault/index.ts';
import { environment, PASSPHRASE } from './environment.ts';
import { takeIn } from './take-in.ts';

// Takes files of all sizes in, one after another, until it is killed. Each whole one is reported on a line.
const [, , folder = ''] = process.argv;
const vault = await unlockVault(folder, PASSPHRASE, environment());
const [matter] = vault.records.cases.list();
if (matter === undefined) throw new Error('the vault has a case');
process.stdout.write('ready\n');
for (let round = 0; ; round += 1) {
  const taken = await takeIn(
    vault,
    { case: matter.id, ledger: matter.ledger },
    randomBytes((round * 700_001) % 3_000_000),
  );
  process.stdout.write(`${taken.exhibit} ${taken.object.sha256}\n`);
}
