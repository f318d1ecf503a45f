import type { Output } from '../../../shared/contract/index.ts';
import { canonicalize } from '../../../shared/ledger/canonical.ts';
import { toTimestamp } from '../../../shared/ledger/times.ts';
import { fingerprint, itemId } from '../../../shared/model/ids.ts';
import type { WayStage } from '../../../shared/model/received.ts';
import type { VerificationReport } from '../../../shared/model/verdict.ts';
import type { OpenVault, StoredObject } from '../../vault/index.ts';
import { findOpenCase } from '../find.ts';
import type { Description } from '../intake/describe.ts';
import type { Incoming } from './incoming.ts';
import type { ReceiveRequest } from './receive-request.ts';

/** What looking at the stored copy yielded. */
export interface Examined {
  readonly report: VerificationReport;
  /** Null where it is taken as a mere file. */
  readonly way: readonly WayStage[] | null;
  readonly description: Description;
  /** Whether the file changed while it was read; what is stored is then what was read. */
  readonly changed: boolean;
}

const REPORT = 'derived/verification.json';

/** One transaction: the item, that it was received and from whom, and the report of its verification. */
export async function recordReceived(
  vault: OpenVault,
  request: ReceiveRequest,
  incoming: Incoming,
  object: StoredObject,
  { report, way, description, changed }: Examined,
): Promise<Output<'bundle.receive'>> {
  const { ledger } = findOpenCase(vault, request.case);
  const id = itemId.parse(crypto.randomUUID());
  const { bytes, sha256 } = object;
  const { name } = incoming;
  const { kind, mediaType, members, complete } = description;
  const modifiedAt = toTimestamp(incoming.modifiedAt.getTime());
  const method = 'received';
  const kept = await vault.objects.write([new TextEncoder().encode(`${canonicalize(plain(report))}\n`)]);
  try {
    return vault.transact((transaction) => {
      const begun = toTimestamp(vault.environment.now());
      const exhibit = transaction.intakes.begin(id, request.case, vault.person.initials, begun);
      const duplicateOf = transaction.items.withBytes(request.case, sha256)?.exhibit ?? null;
      const facts = { exhibit, kind, name, bytes, sha256 };
      const remarks = {
        ...(duplicateOf === null ? {} : { duplicateOf }),
        ...(changed ? { changedWhileRead: true } : {}),
        ...(complete ? {} : { membersIncomplete: true }),
      };
      transaction.objects.insert(object);
      transaction.objects.insert(kept);
      const acquired = transaction.append(ledger, {
        type: 'item.acquired',
        item: id,
        details: { ...facts, mediaType, method, modifiedAt, members: members.length, ...remarks },
      });
      transaction.items.insert({
        ...facts,
        id,
        case: request.case,
        mediaType,
        object: object.id,
        acquiredAt: acquired.at,
        event: acquired.seq,
        method,
        acquiredBy: vault.person.id,
        modifiedAt,
        changedWhileRead: changed,
        duplicateOf,
      });
      transaction.members.insert(id, members);
      transaction.intakes.finish(id, 'acquired');
      const { seq } = transaction.append(ledger, {
        type: 'custody.received',
        item: id,
        details: detailsOf(exhibit, request, incoming, report, way),
      });
      const made = {
        path: REPORT,
        kind: 'verification',
        bytes: kept.bytes,
        sha256: kept.sha256,
        source: sha256,
      };
      const derived = transaction.append(ledger, { type: 'item.derived', item: id, details: made });
      transaction.derivatives.insert(id, { ...made, event: derived.seq, object: kept.id });
      return {
        item: { ...facts, id, members: [...members], ...remarks },
        seq,
        report,
        way: way === null ? null : [...way],
      };
    });
  } catch (error) {
    if (!vault.locked) await vault.objects.discard(kept).catch(() => undefined);
    throw error;
  }
}

/** As docs/formats/handover.md has it. */
function detailsOf(
  exhibit: string,
  { from, receipt }: ReceiveRequest,
  { envelope }: Incoming,
  report: VerificationReport,
  way: readonly WayStage[] | null,
) {
  const own = way?.at(-1);
  const signer = fingerprint.safeParse(report.signer).data ?? null;
  return {
    exhibit,
    verdict: report.verdict,
    // Somebody always gave it; without a name the key is what is known of them.
    from: from ?? report.sealer?.contact?.name ?? signer,
    bundle: own?.bundle ?? null,
    seal: own?.seal ?? null,
    signer,
    way: way === null ? null : plain(way),
    ...(receipt === undefined ? {} : { receipt: true }),
    ...(envelope === null ? {} : { encrypted: envelope }),
  };
}

/** As JSON has it: without what is undefined, and with text that every reader can read. */
function plain<Value>(value: Value): Value {
  const text = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed() : part,
  );
  return JSON.parse(text) as Value;
}
