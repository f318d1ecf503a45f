import type { Output as Result } from '../../../../shared/contract/index.ts';
import type { EventView } from '../../../../shared/model/event.ts';
import { caseId, type CaseId } from '../../../../shared/model/ids.ts';
import { refuseFurther, type Arguments } from '../arguments.ts';
import { size, type Output } from '../output.ts';
import { withVault } from '../session.ts';
import { UsageError } from '../usage.ts';

/** The case of `--case`. */
export function caseOf(args: Arguments): CaseId {
  const id = caseId.safeParse(args.required('case'));
  if (!id.success) throw new UsageError('--case takes the id that `case new` or `case list` printed');
  return id.data;
}

/** `case new`, `case list` and `case proxy`. */
export function cases(args: Arguments, out: Output): Promise<number> {
  switch (args.words[1]) {
    case 'new':
      return newCase(args, out);
    case 'list':
      return listCases(args, out);
    case 'proxy':
      return proxy(args, out);
    case undefined:
    default:
      throw new UsageError('it is `case new`, `case list` or `case proxy`');
  }
}

function newCase(args: Arguments, out: Output): Promise<number> {
  const title = args.required('title');
  return withVault(args, async (app) => {
    const made = await app.call('case.new', { title });
    out.result(made, () => [`Case ${made.case} is open.`, `Its ledger is ${made.ledger}.`]);
    return 0;
  });
}

function listCases(args: Arguments, out: Output): Promise<number> {
  return withVault(args, async (app) => {
    const { cases: all } = await app.call('case.list', {});
    out.result({ cases: all.map(({ id, ...rest }) => ({ case: id, id, ...rest })) }, () =>
      all.length === 0
        ? ['There is no case yet.']
        : all.map((one) => `${one.id}  ${one.title}  (${String(one.items)} items, ${size(one.bytes)})`),
    );
    return 0;
  });
}

/** `case proxy`: shows the proxy of a case, sets it, takes it away, or asks it whether it is there. */
function proxy(args: Arguments, out: Output): Promise<number> {
  refuseFurther(args, 2);
  const id = caseOf(args);
  const given = args.value('set');
  const [clears, checks] = [args.flag('clear'), args.flag('check')];
  if (given !== undefined && clears) throw new UsageError('it is --set or --clear, not both');
  return withVault(args, async (app) => {
    if (given !== undefined || clears) await app.call('proxy.set', { case: id, proxy: given ?? null });
    if (checks) await app.call('proxy.check', { case: id });
    const shown = await app.call('proxy.get', { case: id });
    out.result({ case: id, ...shown, ...(checks ? { reachable: true } : {}) }, () => [
      shown.proxy === null
        ? 'Captures of this case go straight.'
        : `Captures of this case go through ${shown.proxy}, or not at all.`,
      ...(checks ? ['It is there and lets Holdfast in.'] : []),
    ]);
    return 0;
  });
}

/** `log`: every event of the case, or without `--case` of the vault's own ledger, in order. */
export function log(args: Arguments, out: Output): Promise<number> {
  const id = args.value('case') === undefined ? null : caseOf(args);
  return withVault(args, async (app) => {
    const events: EventView[] = [];
    for (;;) {
      const after = events.at(-1)?.seq ?? 0;
      const page: Result<'case.log'> =
        id === null
          ? await app.call('vault.log', { after })
          : await app.call('case.log', { case: id, after });
      events.push(...page.events);
      if (page.events.length === 0 || events.length >= page.total) break;
    }
    out.result({ events }, () =>
      events.map(
        (event) =>
          `${String(event.seq).padStart(5)}  ${event.at}  ${event.type.padEnd(22)}  ${event.actor.name ?? event.actor.id}`,
      ),
    );
    return 0;
  });
}
