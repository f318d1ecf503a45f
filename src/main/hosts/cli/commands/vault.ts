import { role, roles } from '../../../../shared/model/person.ts';
import { initials } from '../../../../shared/model/ids.ts';
import type { Arguments } from '../arguments.ts';
import type { Output } from '../output.ts';
import { passphrase } from '../passphrase.ts';
import { withApp, withVault } from '../session.ts';
import { UsageError } from '../usage.ts';
import { receiptFile } from './receipts.ts';

/** `init VAULT`: makes a vault and prints the recovery code, this once. */
export async function init(args: Arguments, out: Output): Promise<number> {
  const path = args.words[1];
  if (path === undefined) throw new UsageError('the folder of the new vault is missing');
  const who = initials.safeParse(args.required('initials'));
  if (!who.success) throw new UsageError('--initials takes one to eight capital letters, A to Z');
  const what = role.safeParse(args.required('role'));
  if (!what.success) throw new UsageError(`--role is one of ${roles.join(', ')}`);
  const input = {
    path,
    name: args.required('name'),
    initials: who.data,
    role: what.data,
    organisation: args.value('organisation') ?? null,
    passphrase: await passphrase(args),
  };
  return withApp(async (app) => {
    const made = await app.call('vault.create', input);
    out.result(
      { vault: made.vault, person: made.person.id, key: made.key, recoveryCode: made.recoveryCode },
      () => [
        `Vault ${made.vault} is ready.`,
        `Your key:      ${made.key}`,
        `Recovery code: ${made.recoveryCode}`,
        'Write the recovery code down now and keep it away from this machine: it is shown only this once.',
      ],
    );
    return 0;
  });
}

/** `check`: re-reads and re-hashes everything in the vault, and holds its history against receipts. */
export function check(args: Arguments, out: Output): Promise<number> {
  return withVault(args, async (app) => {
    const receipts = await Promise.all(args.values('receipt').map(receiptFile));
    const report = await app.call('vault.check', { receipts, job: crypto.randomUUID() });
    out.result(report, () => [
      `${report.verdict}: ${String(report.objects)} stored objects and ${String(report.events)} events were read again.`,
      ...report.findings.map(
        (found) =>
          `  ${found.code}${found.seq === undefined ? '' : ` (event ${String(found.seq)})`}: ${found.message}`,
      ),
    ]);
    return report.verdict === 'intact' ? 0 : report.verdict === 'altered' ? 1 : 3;
  });
}
