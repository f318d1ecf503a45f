import type { CaseSummary } from '../../shared/contract/case-methods.ts';
import { openCase, type OpenVault } from '../vault/index.ts';
import { nameOf, openVault, type AppContext } from './context.ts';
import type { Handlers } from './dispatcher.ts';
import { eventViewOf } from './event-view.ts';
import { findCase } from './find.ts';

type Area = 'case.new' | 'case.list' | 'case.get' | 'case.log';

/** Cases and their custody log. */
export function caseHandlers(context: AppContext): Pick<Handlers, Area> {
  return {
    'case.new': ({ title }) => openCase(openVault(context), title),
    'case.list'() {
      const vault = openVault(context);
      return { cases: vault.records.cases.list().map((one) => summaryOf(vault, one)) };
    },
    'case.get'({ case: id }) {
      const vault = openVault(context);
      return summaryOf(vault, findCase(vault, id));
    },
    'case.log'({ case: id, after, limit }) {
      const vault = openVault(context);
      const { ledgerNumber } = findCase(vault, id);
      const { events } = vault.records;
      return {
        events: events
          .page(ledgerNumber, after, limit)
          .map((event) => eventViewOf(event, (who) => nameOf(vault, who))),
        total: events.count(ledgerNumber),
      };
    },
  };
}

function summaryOf(vault: OpenVault, record: ReturnType<typeof findCase>): CaseSummary {
  const { events } = vault.records;
  const last = events.get(record.ledgerNumber, events.count(record.ledgerNumber));
  return {
    id: record.id,
    ledger: record.ledger,
    title: record.title,
    openedAt: record.openedAt,
    closed: record.closedAt !== null,
    items: record.items,
    bytes: record.bytes,
    lastEventAt: last === null ? record.openedAt : eventViewOf(last, () => null).at,
  };
}
