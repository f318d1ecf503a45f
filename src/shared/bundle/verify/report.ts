import type { Fingerprint } from '../../model/ids.ts';
import type { ExtractSummary, VerificationReport, VerifiedExhibit } from '../../model/verdict.ts';
import type { CaseRecords } from './case-records.ts';
import type { Examination } from './examination.ts';
import { compareExhibits, type ExhibitFolder } from './item-files.ts';
import type { LedgerPart } from './ledger-step.ts';
import { limitsOf } from './limits-of.ts';
import { sentenceOf } from './sentence.ts';
import type { Seal } from '../seal.ts';
import type { StampedTime } from './timestamp-step.ts';

export interface ReportParts {
  readonly seal: Seal | null;
  readonly signer: Fingerprint | null;
  readonly folders: readonly ExhibitFolder[];
  readonly ledger: LedgerPart;
  /** By exhibit number. */
  readonly extracts: ReadonlyMap<string, ExtractSummary>;
  readonly stamp: StampedTime | null;
}

/** The last step: what the examination amounts to. */
export function writeReport(examination: Examination, parts: ReportParts): VerificationReport {
  const { findings, digests } = examination;
  const { seal, signer, folders, ledger, extracts, stamp } = parts;
  const exhibits = folders.flatMap((folder) =>
    exhibitOf(examination, folder, ledger.records, extracts.get(folder.exhibit)),
  );
  const unsound = new Set([
    ...findings.touchedExhibits(),
    ...exhibits.filter(({ sound }) => !sound).map(({ exhibit }) => exhibit),
  ]);
  const declared = declaredOf(folders, ledger.records);
  const verdict = findings.verdict();
  return {
    verdict,
    sentence: sentenceOf({
      verdict,
      codes: findings.codes(),
      exhibits: folders.length,
      unsound: [...unsound].sort(compareExhibits),
      isUnsoundElsewhere: findings.touchesElsewhere(),
      created: seal?.created ?? null,
    }),
    findings: [...findings.list()],
    signer,
    created: seal?.created ?? null,
    bundle: seal?.bundle ?? null,
    exhibits,
    checked: {
      files: digests.size,
      bytes: digests.bytes,
      events: ledger.summary.events,
    },
    declared,
    ...historyOf(signer, ledger),
    ...(stamp === null ? {} : { timestamp: stamp }),
    ...(ledger.records.received.length === 0 ? {} : { received: [...ledger.records.received] }),
    notShown: limitsOf(declared, extracts, stamp !== null),
  };
}

/** The ledger that the bundle holds, and in whose name it was sealed: of the one who acted with the sealing key, else of the last to act. */
function historyOf(
  signer: Fingerprint | null,
  { summary, records, actors, lastActor }: LedgerPart,
): Pick<VerificationReport, 'history'> {
  const { ledger, lastSeq, lastHash } = summary;
  if (ledger === null || lastHash === null) return {};
  const person = (signer === null ? undefined : actors.get(signer)) ?? lastActor;
  return { history: { ledger, seq: lastSeq, hash: lastHash, person, keys: [...records.keyEvents] } };
}

function exhibitOf(
  { findings }: Examination,
  { exhibit, record }: ExhibitFolder,
  records: CaseRecords,
  extract: ExtractSummary | undefined,
): readonly VerifiedExhibit[] {
  if (record === null) return [];
  const history = records.histories.get(record.id);
  const events = [...(history?.acquired ?? []), ...(history?.made ?? [])];
  const sound = !findings.touchesExhibit(exhibit) && !events.some(({ seq }) => findings.touchesEvent(seq));
  const { kind, name, bytes, sha256, acquired, derived } = record;
  const withheld = record.file === undefined;
  return [
    {
      exhibit,
      kind,
      name,
      bytes,
      sha256,
      acquiredAt: acquired.at,
      withheld,
      derived: derived.length,
      ...(extract === undefined ? {} : { extract }),
      sound,
    },
  ];
}

/** What the ledger declares, and what became of it (formats.md: declared − included − erased are left out). */
function declaredOf(folders: readonly ExhibitFolder[], records: CaseRecords): VerificationReport['declared'] {
  const here = new Set(folders.flatMap(({ record }) => (record === null ? [] : [record.id as string])));
  let included = 0;
  let erased = 0;
  for (const item of records.acquired.keys()) {
    if (here.has(item)) included += 1;
    else if (records.erased.has(item)) erased += 1;
  }
  const exhibits = records.acquired.size;
  return {
    exhibits,
    included,
    leftOut: exhibits - included - erased,
    erased,
    withheldDetails: [...records.withheldDetails.values()].reduce((sum, events) => sum + events, 0),
    withheldKinds: [...records.withheldDetails]
      .map(([type, events]) => ({ type, events }))
      .sort((a, b) => b.events - a.events || (a.type < b.type ? -1 : 1)),
  };
}
