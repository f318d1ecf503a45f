import type { WayStage } from '../../../../shared/model/received.ts';
import type { Arguments } from '../arguments.ts';
import type { Output } from '../output.ts';
import { size } from '../output.ts';
import { withApp, withVault, type Session } from '../session.ts';
import { UsageError } from '../usage.ts';
import { caseOf } from './cases.ts';
import { verifyInputOf } from './verify-options.ts';

/** `receive BUNDLE`: takes somebody's bundle in as received evidence. Exit status 3 where its verdict stays open. */
export async function receive(args: Arguments, out: Output): Promise<number> {
  const path = args.words[1];
  if (path === undefined) throw new UsageError('the bundle is missing: give the ZIP that was received');
  const from = args.value('from');
  const input = {
    case: caseOf(args),
    path,
    ...(await verifyInputOf(args)),
    ...(from === undefined ? {} : { from }),
    anyway: args.flag('anyway'),
    job: crypto.randomUUID(),
  };
  return withVault(args, async (app) => {
    const taken = await app.call('bundle.receive', input);
    const { item, report, way } = taken;
    out.result({ ...taken, verdict: report.verdict }, () => [
      `${item.exhibit}  ${item.name}  ${size(item.bytes)}`,
      `      sha256 ${item.sha256}`,
      `${report.verdict.toUpperCase()}: ${report.sentence}`,
      ...(way ?? []).map(stageLine),
    ]);
    return report.verdict === 'intact' ? 0 : report.verdict === 'altered' ? 1 : 3;
  });
}

function stageLine({ sealedAt, signer, ledger, exhibits, received }: WayStage): string {
  const then =
    received === undefined ? '' : `; received by the next on ${received.at} as ${received.exhibit}`;
  return `  sealed ${sealedAt} by ${signer}: ${String(exhibits)} exhibits, ${String(ledger.events)} entries${then}`;
}

/** `stamp BUNDLE` adds a time stamp to a sealed bundle, `stamp` alone to the ledgers of a vault's cases. */
export function stamp(args: Arguments, out: Output): Promise<number> {
  const path = args.words[1];
  if (path === undefined) return stampLedgers(args, out);
  const input = {
    path,
    timestampUrl: args.required('timestamp'),
    record: args.value('vault') !== undefined,
    job: crypto.randomUUID(),
  };
  const add = async (app: Session): Promise<number> => {
    const stamped = await app.call('bundle.stamp', input);
    out.result(stamped, () => [
      `${stamped.authority} states ${stamped.time}.`,
      ...(stamped.sha256 === null ? [] : [`sha256 ${stamped.sha256}`]),
      stamped.seq === null
        ? 'It is recorded in no vault.'
        : `It is entry ${String(stamped.seq)} of the case.`,
    ]);
    return 0;
  };
  return input.record ? withVault(args, add) : withApp(add);
}

function stampLedgers(args: Arguments, out: Output): Promise<number> {
  const timestampUrl = args.value('timestamp');
  const input = {
    ...(args.value('case') === undefined ? {} : { case: caseOf(args) }),
    ...(timestampUrl === undefined ? {} : { timestampUrl }),
    job: crypto.randomUUID(),
  };
  return withVault(args, async (app) => {
    const stamped = await app.call('stamps.add', input);
    out.result(stamped, () =>
      stamped.added.length === 0
        ? ['Every case is covered by a stamp already.']
        : stamped.added.map(
            ({ case: id, upTo, time, authority }) =>
              `${id}: entries 1 to ${String(upTo)}: ${authority} states ${time}.`,
          ),
    );
    return 0;
  });
}
