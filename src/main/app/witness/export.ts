import { lstat } from 'node:fs/promises';
import type { Output } from '../../../shared/contract/index.ts';
import { EXPORT_HEADER } from '../../../shared/ledger/continuation.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { createDurableFile, nodeFiles } from '../../node/durable.ts';
import type { OpenVault } from '../../vault/index.ts';
import { AppError } from '../errors.ts';
import { findLedger } from './find-ledger.ts';

const PAGE = 2000;

/**
 * Writes the lines of a ledger after an entry that ends a transaction, for a witness (docs/formats/receipt.md, "Export of a ledger"). Nothing of what was
 * recorded with the entries goes along, except which keys were admitted and revoked. Rejects with BAD_REQUEST and FILE_EXISTS.
 */
export async function exportLedger(
  vault: OpenVault,
  id: CaseId | undefined,
  after: number,
  out: string,
): Promise<Output<'ledger.export'>> {
  const { ledger, number } = findLedger(vault, id);
  if (after > 0 && vault.records.checkpoints.get(number, after) === null)
    throw new AppError(
      'BAD_REQUEST',
      'an export begins after the entry of a receipt: there is none at that number',
    );
  if ((await lstat(out).catch(() => null)) !== null)
    throw new AppError('FILE_EXISTS', 'a file of that name is there already; nothing was overwritten');
  const file = await createDurableFile(nodeFiles, out);
  try {
    let bytes = 0;
    let seq = after;
    for (const text of exportedLines(vault, number, after, (last) => (seq = last))) {
      const chunk = Buffer.from(text);
      await file.write(chunk, bytes);
      bytes += chunk.length;
    }
    await file.commit();
    return { path: out, ledger, after, seq, events: seq - after, bytes };
  } catch (error) {
    await file.abort();
    throw error;
  }
}

/** A page of lines at a time, each line with its LF. */
function* exportedLines(
  vault: OpenVault,
  ledger: number,
  after: number,
  reached: (seq: number) => void,
): Generator<string> {
  const { events, checkpoints } = vault.records;
  yield `${EXPORT_HEADER}\n`;
  for (let from = after; ; from += PAGE) {
    const page = events.page(ledger, from, PAGE);
    const closing = new Map(checkpoints.page(ledger, from, PAGE).map(({ seq, line }) => [seq, line]));
    const parts: string[] = [];
    for (const { seq, line } of page) {
      parts.push(line);
      const body = /"type":"key\.(?:added|revoked)",/.test(line) ? events.body(ledger, seq) : null;
      if (body !== null)
        parts.push(
          `{"details":${body.details},"salt":"${Buffer.from(body.salt).toString('hex')}","seq":${seq}}`,
        );
      const checkpoint = closing.get(seq);
      if (checkpoint !== undefined) parts.push(checkpoint);
      reached(seq);
    }
    if (parts.length > 0) yield `${parts.join('\n')}\n`;
    if (page.length < PAGE) return;
  }
}
