import type { StampPlan } from '../../../../shared/contract/time-methods.ts';
import type { Arguments } from '../arguments.ts';
import type { Output } from '../output.ts';
import { withVault } from '../session.ts';
import { UsageError } from '../usage.ts';
import { caseOf } from './cases.ts';
import { tsaRootsOf } from './verify-options.ts';

/** `clock`: compares the machine's clock with a server of NTP, this once. */
export function clock(args: Arguments, out: Output): Promise<number> {
  const input = {
    server: args.required('server'),
    ...(args.value('case') === undefined ? {} : { case: caseOf(args) }),
    job: crypto.randomUUID(),
  };
  return withVault(args, async (app) => {
    const checked = await app.call('clock.check', input);
    const { offsetMs, roundTripMs, source } = checked;
    out.result(checked, () => [
      `This clock is ${String(Math.abs(offsetMs))} ms ${offsetMs < 0 ? 'behind' : 'ahead of'} ${source}, to within ${String(Math.ceil(roundTripMs / 2))} ms.`,
    ]);
    return 0;
  });
}

/** `stamps`: every time stamp of a case's ledger, checked. Exit status 1 where one does not hold, 3 where its authority is not vouched for. */
export async function stamps(args: Arguments, out: Output): Promise<number> {
  const input = { case: caseOf(args), tsaRoots: await tsaRootsOf(args) };
  return withVault(args, async (app) => {
    const list = await app.call('stamps.list', input);
    out.result(list, () =>
      list.stamps.map(
        ({ seq, upTo, time, authority, state }) =>
          `${String(seq).padStart(5)}  entries 1 to ${String(upTo)}  ${time}  ${state}  ${authority}`,
      ),
    );
    const states = new Set(list.stamps.map(({ state }) => state));
    return states.has('does-not-hold') ? 1 : states.has('unknown-issuer') ? 3 : 0;
  });
}

/** `stamp-plan`: shows, or changes, when ledgers are stamped without being told each time. */
export function stampPlan(args: Arguments, out: Output): Promise<number> {
  const change = changeOf(args);
  return withVault(args, async (app) => {
    const plan =
      Object.keys(change).length === 0
        ? await app.call('stamps.plan', {})
        : await app.call('stamps.setPlan', change);
    out.result(plan, () => [
      `authority: ${plan.url === '' ? 'none; nothing is ever asked' : plan.url}`,
      `after something was taken in: ${plan.atAcquisition ? 'yes' : 'no'}`,
      `while the vault is open: ${plan.everyHours === null ? 'no' : `every ${String(plan.everyHours)} hours`}`,
    ]);
    return 0;
  });
}

function changeOf(args: Arguments): Partial<StampPlan> {
  const url = args.value('timestamp');
  const acquisition = args.value('at-acquisition');
  const every = args.value('every');
  if (acquisition !== undefined && acquisition !== 'on' && acquisition !== 'off')
    throw new UsageError('--at-acquisition is on or off');
  const hours = every === undefined || every === 'off' ? null : Number(every);
  if (hours !== null && !(Number.isInteger(hours) && hours >= 1 && hours <= 168))
    throw new UsageError('--every takes a number of hours from 1 to 168, or off');
  return {
    ...(url === undefined ? {} : { url: url === 'off' ? '' : url }),
    ...(acquisition === undefined ? {} : { atAcquisition: acquisition === 'on' }),
    ...(every === undefined ? {} : { everyHours: hours }),
  };
}
