import { itemId } from '../../../../shared/model/ids.ts';
import { refuseFurther, type Arguments } from '../arguments.ts';
import { size, type Output } from '../output.ts';
import { withApp, withVault, type Session } from '../session.ts';
import { UsageError } from '../usage.ts';
import { caseOf } from './cases.ts';
import { findPerson } from './contacts.ts';
import { warningText } from './sealer-warning.ts';
import { verifyInputOf } from './verify-options.ts';
import { extractsOf } from './extract-option.ts';

/** `seal`: writes a signed bundle of the case, or of the items named. */
export function seal(args: Arguments, out: Output): Promise<number> {
  const items = args.values('items').map((one) => {
    const id = itemId.safeParse(one);
    if (!id.success) throw new UsageError('--items takes item ids');
    return id.data;
  });
  const timestampUrl = args.value('timestamp');
  const recipient = args.value('recipient');
  const input = {
    case: caseOf(args),
    out: args.required('out'),
    ...(items.length > 0 ? { items } : {}),
    extracts: extractsOf(args.values('extract'), !args.flag('no-attachments')),
    to: [...args.values('to')],
    ...(recipient === undefined ? {} : { recipient }),
    ...(timestampUrl === undefined ? {} : { timestampUrl }),
    job: crypto.randomUUID(),
  };
  return withVault(args, async (app) => {
    const sealed = await app.call('bundle.seal', input);
    out.result(sealed, () => [
      `Sealed ${String(sealed.items)} items (${String(sealed.files)} files, ${size(sealed.bytes)}) into`,
      `  ${sealed.bundle}`,
      `sha256 ${sealed.sha256}`,
      `signer ${sealed.signer}`,
      ...sealed.extracts.map(
        ({ exhibit, messages, disclosed, attachments }) =>
          `${exhibit}: ${String(disclosed)} of ${String(messages)} messages, with ${String(attachments)} of their files; the others are withheld.`,
      ),
      ...(sealed.timestamp === 'failed'
        ? [
            `The time stamp could not be had: ${sealed.timestampFault ?? ''}.`,
            'The seal is complete without it; it can be added with `stamp`.',
          ]
        : []),
    ]);
    return 0;
  });
}

/** `verify BUNDLE`: checks a bundle without any vault, or with the address book of one. */
export async function verify(args: Arguments, out: Output): Promise<number> {
  const path = args.words[1];
  if (path === undefined) throw new UsageError('the bundle is missing: give a ZIP or an unpacked folder');
  refuseFurther(args, 2);
  const input = { path, ...(await verifyInputOf(args)), job: crypto.randomUUID() };
  const hasBook = args.value('vault') !== undefined;
  const from = args.value('from');
  if (from !== undefined && !hasBook)
    throw new UsageError('--from takes a person of an address book: give --vault too');
  const check = async (app: Session): Promise<number> => {
    const person = from === undefined ? {} : { from: (await findPerson(app, from)).id };
    const report = await app.call('bundle.verify', { ...input, ...person, addressBook: hasBook });
    const warnings = (report.sealer?.warnings ?? []).map(warningText);
    for (const warning of warnings) out.note(`holdfast: WARNING: ${warning}`);
    out.result(report, () => [
      ...warnings.map((warning) => `WARNING: ${warning}`),
      report.verdict.toUpperCase(),
      report.sentence,
      '',
      ...report.findings.map(
        (one) =>
          `  ${one.code} ${one.path ?? (one.seq === undefined ? '' : `event ${String(one.seq)}`)}: ${one.message}`,
      ),
      `Checked: ${String(report.checked.files)} files, ${size(report.checked.bytes)}, ${String(report.checked.events)} events. Signer: ${report.signer ?? 'none'}.`,
      'What this does not show:',
      ...report.notShown.map((one) => `  - ${one}`),
    ]);
    return report.verdict === 'intact' ? 0 : report.verdict === 'altered' ? 1 : 3;
  };
  return hasBook ? withVault(args, check) : withApp(check);
}
