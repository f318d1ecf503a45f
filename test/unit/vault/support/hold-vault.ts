import { unlockVault } from '../../../../src/main/vault/index.ts';
import { environment, PASSPHRASE } from './environment.ts';

// Opens the vault named on the command line, says so, and keeps it until it is told to end or is killed.
const [, , folder = ''] = process.argv;
const vault = await unlockVault(folder, PASSPHRASE, environment());
process.stdout.write('open\n');
process.stdin.once('end', () => {
  void vault.lock().then(() => process.exit(0));
});
process.stdin.resume();
