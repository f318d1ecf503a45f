import { entityKind } from '../../../../shared/contract/entity-methods.ts';
import type { Arguments } from '../arguments.ts';
import { shownLine, type Output } from '../output.ts';
import { withVault } from '../session.ts';
import { UsageError } from '../usage.ts';
import { caseOf } from './cases.ts';

/** `entities`: what was found in a case's chats; with `--country` they are looked through anew, for that country's numbers. */
export function entities(args: Arguments, out: Output): Promise<number> {
  const id = caseOf(args);
  const word = args.value('kind');
  const kind = word === undefined ? undefined : entityKind.safeParse(word);
  if (kind?.success === false) throw new UsageError(`--kind is one of ${entityKind.options.join(', ')}`);
  const country = args.value('country');
  if (country !== undefined && !/^([A-Z]{2}|none)$/.test(country))
    throw new UsageError('--country takes two capital letters such as RO, or none');
  return withVault(args, async (app) => {
    if (country !== undefined)
      await app.call('entity.scan', {
        case: id,
        country: country === 'none' ? null : country,
        job: crypto.randomUUID(),
      });
    const found = await app.call('entity.list', {
      case: id,
      limit: 10_000,
      ...(kind === undefined ? {} : { kind: kind.data }),
    });
    out.result(found, () =>
      found.entities.map(
        (one) =>
          `${one.kind.padEnd(7)} ${shownLine(one.value)}  ${String(one.places)} in ${String(one.items)} ${one.items === 1 ? 'item' : 'items'}`,
      ),
    );
    return 0;
  });
}
