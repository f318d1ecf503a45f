import { hashOfWords } from '../../shared/ledger/hash-words.ts';
import { eventHash } from '../../shared/ledger/hash.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import { nodePrimitives } from '../node/primitives.ts';
import type { OpenVault } from '../vault/index.ts';
import { openVault, type AppContext } from './context.ts';
import type { Handlers } from './dispatcher.ts';
import { AppError } from './errors.ts';
import { exportLedger } from './witness/export.ts';
import { findLedger } from './witness/find-ledger.ts';
import { importReceipt } from './witness/import.ts';
import { issueReceipt } from './witness/issue.ts';
import { knownAs } from './witness/witness.ts';

type Area =
  | 'receipt.issue'
  | 'receipt.import'
  | 'receipt.witnessed'
  | 'receipt.countersignatures'
  | 'receipt.match'
  | 'ledger.export';

/** Receipts in both directions: given, taken in, countersigned, compared. */
export function receiptHandlers(context: AppContext): Pick<Handlers, Area> {
  return {
    'receipt.issue'({ case: id, to }) {
      const issued = issueReceipt(openVault(context), id, to);
      if (id !== undefined) context.bus.send({ event: 'case-changed', case: id });
      return issued;
    },
    async 'receipt.import'(given) {
      const vault = openVault(context);
      const imported = await importReceipt(vault, given);
      const matter = vault.records.cases.list().find(({ ledger }) => ledger === imported.ledger);
      if (matter !== undefined) context.bus.send({ event: 'case-changed', case: matter.id });
      return imported;
    },
    'receipt.witnessed'() {
      const vault = openVault(context);
      const receipts = vault.records.witnessed.list().map(({ source, event: _event, ...receipt }) => ({
        ...receipt,
        from: source,
        name: knownAs(vault, receipt.key).name,
      }));
      return { receipts: receipts.toReversed() };
    },
    'receipt.countersignatures'({ case: id }) {
      const vault = openVault(context);
      const { ledger } = findLedger(vault, id);
      const countersignatures = vault.records.countersignatures
        .list(ledger)
        .map(({ text: _text, event: _event, ...one }) => ({
          ...one,
          name: knownAs(vault, one.countersigner).name,
        }));
      return { countersignatures };
    },
    'receipt.match'({ case: id, words }) {
      const vault = openVault(context);
      const { number } = findLedger(vault, id);
      const hash = hashOfWords(nodePrimitives, words);
      if (hash === null)
        throw new AppError(
          'RECEIPT_UNREADABLE',
          'these are not the 33 words of a receipt: one is missing, misspelt or misheard',
        );
      return { hash, seq: findHash(vault, number, hash) };
    },
    'ledger.export': ({ case: id, after, out }) => exportLedger(openVault(context), id, after, out),
  };
}

const PAGE = 5000;

function findHash(vault: OpenVault, ledger: number, hash: Sha256): number | null {
  for (let after = 0; ; after += PAGE) {
    const page = vault.records.events.page(ledger, after, PAGE);
    const found = page.find(({ line }) => eventHash(nodePrimitives, line) === hash);
    if (found !== undefined) return found.seq;
    if (page.length < PAGE) return null;
  }
}
