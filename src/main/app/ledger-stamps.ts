import { z } from 'zod';
import type { LedgerStamp } from '../../shared/contract/time-methods.ts';
import { readCheckpointLine } from '../../shared/ledger/checkpoint.ts';
import { fromHex } from '../../shared/ledger/hex.ts';
import type { CaseId, Timestamp } from '../../shared/model/ids.ts';
import { sha256, timestamp } from '../../shared/model/ids.ts';
import { createTimestampVerifier } from '../../shared/timestamp/verify-timestamp.ts';
import { requestTimestamp } from '../time/request-timestamp.ts';
import { TimestampError } from '../time/timestamp-error.ts';
import type { OpenVault } from '../vault/index.ts';
import { AppError } from './errors.ts';
import { findCase } from './find.ts';

/** The details of a timestamp.added that stands for a ledger; one for a bundle has other fields. */
const stampDetails = z.object({
  upTo: z.int().positive(),
  hash: sha256,
  time: timestamp,
  authority: z.string(),
  /** The TimeStampResp in hex. */
  token: z.string(),
  /** The authority's certificates as PEM. */
  chain: z.string(),
});

/** A stamp that was just added. */
export interface AddedStamp {
  readonly seq: number;
  readonly upTo: number;
  readonly time: Timestamp;
  readonly authority: string;
}

/** Whether the ledger has an entry that no stamp covers; the records of the stamps themselves need none. */
export function hasNewEntries(vault: OpenVault, id: CaseId): boolean {
  const { ledgerNumber } = findCase(vault, id);
  const { events } = vault.records;
  const stamps = stampsOf(vault, ledgerNumber);
  const covered = stamps.at(-1)?.upTo ?? 0;
  const records = new Set(events.ofType(ledgerNumber, 'timestamp.added').map(({ seq }) => seq));
  const count = events.count(ledgerNumber);
  for (let seq = count; seq > covered; seq -= 1) if (!records.has(seq)) return true;
  return false;
}

/**
 * Has the latest checkpoint of a case's ledger stamped: token and certificates stand in the details of a timestamp.added, so they go
 * with every later bundle and can be checked when the authority is long gone. Rejects with TIMESTAMP_FAILED; the ledger is then as it was.
 */
export async function stampLedger(
  vault: OpenVault,
  id: CaseId,
  url: string,
  signal: AbortSignal,
): Promise<AddedStamp> {
  const { ledger, ledgerNumber } = findCase(vault, id);
  const upTo = vault.records.events.count(ledgerNumber);
  const checkpoint = checkpointAt(vault, ledgerNumber, upTo);
  const signature = fromHex(checkpoint?.signature ?? '');
  if (checkpoint === null || signature === null)
    throw new AppError('VAULT_DAMAGED', 'the last checkpoint of this ledger cannot be read: check the vault');
  const { token, chainPem, time } = await requestTimestamp(url, signature, { signal }).catch(
    (error: unknown) => {
      throw signal.aborted || !(error instanceof TimestampError)
        ? error
        : new AppError('TIMESTAMP_FAILED', error.message, { cause: error });
    },
  );
  signal.throwIfAborted();
  const verify = createTimestampVerifier({ crypto: globalThis.crypto, roots: [] });
  const authority = (await verify({ token, signature, chain: chainPem })).authority ?? '';
  const { seq } = vault.transact((transaction) =>
    transaction.append(ledger, {
      type: 'timestamp.added',
      details: {
        upTo,
        hash: checkpoint.hash,
        time,
        authority,
        token: Buffer.from(token).toString('hex'),
        chain: chainPem,
      },
    }),
  );
  return { seq, upTo, time, authority };
}

function checkpointAt(vault: OpenVault, ledger: number, seq: number) {
  const stored = vault.records.checkpoints.get(ledger, seq);
  const reading = stored === null ? null : readCheckpointLine(stored.line);
  return reading?.ok === true ? reading.checkpoint : null;
}

function stampsOf(vault: OpenVault, ledger: number) {
  return vault.records.events.ofType(ledger, 'timestamp.added').flatMap(({ seq, details }) => {
    const stated = stampDetails.safeParse(details === null ? null : JSON.parse(details));
    return stated.success ? [{ seq, ...stated.data }] : [];
  });
}

/** Every stamp of a case's ledger, each checked against the checkpoint that the vault holds, at the time that the stamp states. */
export async function checkStamps(
  vault: OpenVault,
  id: CaseId,
  tsaRoots: readonly string[],
): Promise<readonly LedgerStamp[]> {
  const { ledgerNumber } = findCase(vault, id);
  const verify = createTimestampVerifier({ crypto: globalThis.crypto, roots: tsaRoots });
  const checked: LedgerStamp[] = [];
  for (const { token, chain, ...stamp } of stampsOf(vault, ledgerNumber)) {
    const checkpoint = checkpointAt(vault, ledgerNumber, stamp.upTo);
    const signature = fromHex(checkpoint?.signature ?? '');
    const bytes = fromHex(token);
    let state: LedgerStamp['state'] = 'does-not-hold';
    if (checkpoint?.hash === stamp.hash && signature !== null && bytes !== null) {
      const { faults, time } = await verify({ token: bytes, signature, chain });
      const other = faults.filter(({ code }) => code !== 'TIMESTAMP_ISSUER_UNKNOWN');
      if (other.length === 0 && time === stamp.time) state = faults.length === 0 ? 'holds' : 'unknown-issuer';
    }
    checked.push({ ...stamp, state });
  }
  return checked;
}
