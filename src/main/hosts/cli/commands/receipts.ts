import { readFile } from 'node:fs/promises';
import type { ImportedReceipt } from '../../../../shared/contract/witness-methods.ts';
import { assertNever } from '../../../../shared/model/error.ts';
import type { Arguments } from '../arguments.ts';
import { size, type Output } from '../output.ts';
import { withOutputFile } from '../output-file.ts';
import { withVault } from '../session.ts';
import { UsageError } from '../usage.ts';
import { caseOf } from './cases.ts';
import { fingerprintOf } from './contacts.ts';

/** The case of `--case`; without it the vault's own ledger is meant. */
function whichLedger(args: Arguments) {
  return args.value('case') === undefined ? {} : { case: caseOf(args) };
}

/** The text of a receipt's file. */
export function receiptFile(file: string): Promise<string> {
  return readFile(file, 'latin1').catch(() => {
    throw new UsageError('the receipt cannot be read: is this the right file?');
  });
}

/** `receipt`: issues one; `receipt import|list|countersignatures|match` deal with those of others. */
export function receipt(args: Arguments, out: Output): Promise<number> {
  switch (args.words[1]) {
    case undefined:
      return issue(args, out);
    case 'import':
      return importReceipt(args, out);
    case 'list':
      return listWitnessed(args, out);
    case 'countersignatures':
      return listCountersignatures(args, out);
    case 'match':
      return match(args, out);
    default:
      throw new UsageError('it is `receipt`, or `receipt import`, `list`, `countersignatures` or `match`');
  }
}

function issue(args: Arguments, out: Output): Promise<number> {
  const file = args.required('out');
  return withVault(args, async (app) => {
    const { ledger, seq, hash, words } = await withOutputFile(file, 'replace', async (write) => {
      const issued = await app.call('receipt.issue', whichLedger(args));
      await write(issued.text);
      return issued;
    });
    out.result({ ledger, seq, hash, words: words.join(' ') }, () => [
      `The receipt for event ${String(seq)} was written. Give it to someone else to keep.`,
      hash,
      words.join(' '),
    ]);
    return 0;
  });
}

function importReceipt(args: Arguments, out: Output): Promise<number> {
  const file = args.words[2];
  if (file === undefined) throw new UsageError('the file of the receipt is missing');
  const lines = args.value('lines');
  const target = args.value('out');
  return withVault(args, async (app) => {
    const input = {
      text: await receiptFile(file),
      from: args.value('from') ?? '',
      ...whichLedger(args),
      ...(lines === undefined ? {} : { lines }),
      ...(args.value('accept-key') === undefined ? {} : { acceptKey: fingerprintOf(args, 'accept-key') }),
    };
    const imported =
      target === undefined
        ? await app.call('receipt.import', input)
        : await withOutputFile(target, 'replace', async (write) => {
            const made = await app.call('receipt.import', input);
            if (made.kind === 'witnessed') await write(made.countersignature);
            return made;
          });
    out.result(imported, () => told(imported));
    return 0;
  });
}

function told(imported: ImportedReceipt): readonly string[] {
  const place = `event ${String(imported.seq)} of ledger ${imported.ledger}`;
  switch (imported.kind) {
    case 'own':
      return [`This vault still holds what the receipt states for ${place}.`];
    case 'countersigned':
      return [`${imported.countersigner} countersigned ${place}; it is recorded.`];
    case 'witnessed':
      return [
        imported.seenBefore
          ? `This receipt for ${place} had been seen before.`
          : `Seen and countersigned: ${place}.`,
        imported.continues === null
          ? 'It is the first one of this ledger: nothing could be compared yet.'
          : `It continues event ${String(imported.continues.seq)}, which was seen before.`,
        imported.confirmed === 'not-yet'
          ? `Its key is not confirmed: ${imported.key}`
          : `Its key is that of ${imported.name ?? ''}.`,
      ];
    default:
      return assertNever(imported);
  }
}

function listWitnessed(args: Arguments, out: Output): Promise<number> {
  return withVault(args, async (app) => {
    const witnessed = await app.call('receipt.witnessed', {});
    out.result(witnessed, () =>
      witnessed.receipts.map(
        (one) => `${one.receivedAt}  ${one.ledger}  event ${String(one.seq)}  ${one.name ?? one.from}`,
      ),
    );
    return 0;
  });
}

function listCountersignatures(args: Arguments, out: Output): Promise<number> {
  return withVault(args, async (app) => {
    const given = await app.call('receipt.countersignatures', whichLedger(args));
    out.result(given, () =>
      given.countersignatures.map(
        (one) => `${one.countersignedAt}  event ${String(one.seq)}  ${one.name ?? one.countersigner}`,
      ),
    );
    return 0;
  });
}

function match(args: Arguments, out: Output): Promise<number> {
  const words = args.words.slice(2).join(' ');
  return withVault(args, async (app) => {
    const found = await app.call('receipt.match', { words, ...whichLedger(args) });
    out.result(found, () =>
      found.seq === null
        ? ['No entry of this ledger has these words: it is not the history they were read from.']
        : [`These are the words of event ${String(found.seq)}.`],
    );
    return found.seq === null ? 1 : 0;
  });
}

/** `ledger export`: the lines of a ledger for a witness. */
export function ledgers(args: Arguments, out: Output): Promise<number> {
  if (args.words[1] !== 'export') throw new UsageError('it is `ledger export`');
  const after = Number(args.value('after') ?? 0);
  if (!Number.isSafeInteger(after) || after < 0) throw new UsageError('--after takes the number of an event');
  return withVault(args, async (app) => {
    const written = await app.call('ledger.export', {
      ...whichLedger(args),
      after,
      out: args.required('out'),
    });
    out.result(written, () => [
      `${String(written.events)} events of ledger ${written.ledger} (${size(written.bytes)}) were written, without their content.`,
    ]);
    return 0;
  });
}
