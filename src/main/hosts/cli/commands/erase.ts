import { certificateHtml } from '../../../../shared/erasure/certificate-html.ts';
import { languages } from '../../../../shared/i18n/index.ts';
import { itemId } from '../../../../shared/model/ids.ts';
import type { Arguments } from '../arguments.ts';
import type { Output } from '../output.ts';
import { withOutputFile } from '../output-file.ts';
import { withVault } from '../session.ts';
import { UsageError } from '../usage.ts';

/** `erase ITEM`: destroys an item for good and prints the certificate; for one that was erased before, only the certificate. */
export function erase(args: Arguments, out: Output): Promise<number> {
  const item = itemId.safeParse(args.words[1]);
  if (!item.success)
    throw new UsageError('the item is missing: it takes the id that `add` or `list` printed');
  const isCertificateOnly = args.flag('certificate');
  const reason = isCertificateOnly ? '' : args.required('reason');
  const file = args.value('out');
  const language = languages.find((known) => known === (args.value('language') ?? 'en'));
  if (language === undefined) throw new UsageError(`--language is one of ${languages.join(', ')}`);
  return withVault(args, async (app) => {
    const certify = () =>
      isCertificateOnly
        ? app.call('item.erasure', { item: item.data })
        : app.call('item.erase', { item: item.data, reason });
    const certificate =
      file === undefined
        ? await certify()
        : await withOutputFile(file, 'keep', async (write) => {
            const made = await certify();
            await write(certificateHtml(made, language));
            return made;
          });
    out.result(certificate, () => [
      `${certificate.exhibit} was erased ${certificate.erasedAt}: ${certificate.reason}`,
      `${String(certificate.destroyed.files)} files and the content of ${String(certificate.destroyed.entries)} entries were destroyed. The ledger shows that it was here.`,
      ...certificate.bundles.map(
        (one) =>
          `Out of reach: bundle ${one.bundle}, sealed ${one.sealedAt}${one.recipient === null ? '' : `, for ${one.recipient}`}`,
      ),
      'Copies of the vault folder from before still hold it: they have to be destroyed by whoever made them.',
    ]);
    return 0;
  });
}

/** `rollback accept`: goes on with an older copy of the vault that was put back on purpose. */
export function rollback(args: Arguments, out: Output): Promise<number> {
  if (args.words[1] !== 'accept') throw new UsageError('it is `rollback accept`');
  const reason = args.required('reason');
  return withVault(args, async (app) => {
    const status = await app.call('vault.acceptRollback', { reason });
    out.result(status, () => ['This copy is the vault from now on; what is missing is recorded.']);
    return 0;
  });
}
