import { ClockError } from '../time/clock-error.ts';
import { askTime, parseTimeServer } from '../time/ask-time.ts';
import { openVault, type AppContext } from './context.ts';
import type { Handlers } from './dispatcher.ts';
import { AppError } from './errors.ts';
import { findCase } from './find.ts';
import { checkStamps, hasNewEntries, stampLedger } from './ledger-stamps.ts';
import { setStampPlan, stampPlanOf } from './stamp-plan.ts';

type Area = 'clock.check' | 'clock.state' | 'stamps.plan' | 'stamps.setPlan' | 'stamps.add' | 'stamps.list';

/** What time it is, how that is known, and who else vouches for it. */
export function timeHandlers(context: AppContext): Pick<Handlers, Area> {
  const { environment, clock, jobs, bus } = context;
  return {
    'clock.check': ({ server, case: id, job }) =>
      jobs.run(job, async ({ signal }) => {
        const vault = openVault(context);
        const ledger = id === undefined ? vault.ledger : findCase(vault, id).ledger;
        const { offsetMs, roundTripMs, stratum, source } = await compare(server, signal, environment);
        const state = await clock.checked(source, offsetMs);
        const { seq } = vault.transact((transaction) =>
          transaction.append(ledger, {
            type: 'clock.checked',
            details: { source, offsetMs, roundTripMs, stratum, checkedAt: state.checkedAt },
          }),
        );
        if (id !== undefined) bus.send({ event: 'case-changed', case: id });
        return { source, offsetMs, roundTripMs, stratum, checkedAt: state.checkedAt, seq };
      }),
    'clock.state': () => ({ clock: environment.clock() }),
    'stamps.plan': () => stampPlanOf(openVault(context)),
    'stamps.setPlan': (change) => setStampPlan(openVault(context), change),
    'stamps.add': ({ case: id, timestampUrl, job }) =>
      jobs.run(job, async ({ signal }) => {
        const vault = openVault(context);
        const url = timestampUrl ?? stampPlanOf(vault).url;
        if (url === '')
          throw new AppError('TIMESTAMP_FAILED', 'no time stamping authority is set: give its address');
        const all = vault.records.cases.list().filter(({ closedAt }) => closedAt === null);
        const wanted = id === undefined ? all.map((one) => one.id) : [findCase(vault, id).id];
        const added = [];
        for (const one of wanted) {
          if (!hasNewEntries(vault, one)) continue;
          added.push({ case: one, ...(await stampLedger(vault, one, url, signal)) });
          bus.send({ event: 'case-changed', case: one });
        }
        return { added };
      }),
    'stamps.list': async ({ case: id, tsaRoots }) => ({
      stamps: [...(await checkStamps(openVault(context), id, tsaRoots))],
    }),
  };
}

/** Asks the server; what goes wrong is told in the words of the contract. */
async function compare(server: string, signal: AbortSignal, clocks: AppContext['environment']) {
  try {
    const asked = parseTimeServer(server);
    const offset = await askTime(asked, { signal, now: clocks.now, monotonic: clocks.monotonic });
    return { ...offset, source: asked.name };
  } catch (error) {
    if (signal.aborted) signal.throwIfAborted();
    if (!(error instanceof ClockError)) throw error;
    const code = error.code === 'BAD_SERVER' ? 'BAD_REQUEST' : 'CLOCK_CHECK_FAILED';
    throw new AppError(code, error.message, { cause: error });
  }
}
