import type { CaseSummary } from '../../shared/contract/case-methods.ts';
import { readCheckpointLine } from '../../shared/ledger/checkpoint.ts';
import { formatReceipt } from '../../shared/ledger/receipt.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import { openCase, type OpenVault } from '../vault/index.ts';
import { nameOf, openVault, type AppContext } from './context.ts';
import type { Handlers } from './dispatcher.ts';
import { AppError } from './errors.ts';
import { eventViewOf } from './event-view.ts';
import { findCase } from './find.ts';

type Area = 'case.new' | 'case.list' | 'case.get' | 'case.log' | 'receipt.issue';

/** Cases, their custody log, and receipts for it. */
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
    'receipt.issue'({ case: id, to }) {
      const vault = openVault(context);
      const issued = issueReceipt(vault, id, to);
      context.bus.send({ event: 'case-changed', case: id });
      return issued;
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

/** Records the receipt and answers with the checkpoint that closes that very transaction (formats.md, "Ledger"). */
function issueReceipt(vault: OpenVault, id: CaseId, to: string | undefined) {
  const { ledger, ledgerNumber } = findCase(vault, id);
  const { seq } = vault.transact((transaction) =>
    transaction.append(ledger, { type: 'receipt.issued', details: to === undefined ? {} : { to } }),
  );
  const stored = vault.records.checkpoints.get(ledgerNumber, seq);
  const reading = stored === null ? null : readCheckpointLine(stored.line);
  if (reading?.ok !== true) {
    throw new AppError('VAULT_DAMAGED', 'the checkpoint of this receipt cannot be read: check the vault');
  }
  const { hash } = reading.checkpoint;
  return { ledger, seq, hash, text: formatReceipt(reading.checkpoint) };
}
