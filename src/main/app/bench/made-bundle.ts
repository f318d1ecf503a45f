import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import nacl from 'tweetnacl';
import { ITEM_FORMAT } from '../../../shared/bundle/item-record.ts';
import {
  BODIES,
  CASE_JSONLD,
  CASE_LEDGER,
  CHECKPOINTS,
  exhibitFolder,
  ITEM_JSON,
  REPORT_HTML,
} from '../../../shared/bundle/layout.ts';
import { canonicalize } from '../../../shared/ledger/canonical.ts';
import { fingerprintOf } from '../../../shared/ledger/fingerprint.ts';
import { exhibitNumber, itemId, type Fingerprint } from '../../../shared/model/ids.ts';
import type { Entry } from '../../bundle/write/entry.ts';
import { bytesEntry, textEntry } from '../../bundle/write/payload.ts';
import { sealPayload } from '../../bundle/write/seal-files.ts';
import { zipStream } from '../../bundle/write/zip-stream.ts';
import { nodePrimitives } from '../../node/primitives.ts';
import { tool } from '../version.ts';
import { createLargeLedger, type LargeLedger, type LinePile } from './large-ledger.ts';

/** A bundle to be measured. */
export interface MadeBundle {
  readonly path: string;
  readonly signer: Fingerprint;
}

/** A small file is a note of so many bytes. */
const NOTE_BYTES = 1000;

/**
 * Writes a sealed bundle of so many small files, a record and a note for each exhibit, with so many further events in its ledger. Intake and the
 * report would take minutes at these sizes, so the records are made here and the report is left empty.
 */
export async function makeBundle(
  folder: string,
  { files, events }: { readonly files: number; readonly events: number },
): Promise<MadeBundle> {
  const ledger = createLargeLedger();
  ledger.add('ledger.opened');
  ledger.add('case.opened');
  const exhibits = Array.from({ length: Math.floor(files / 2) }, (_, index) =>
    exhibitEntries(ledger, index + 1),
  );
  for (let index = 0; index < events; index++) ledger.add('item.noted');
  const { at, head, events: lines, checkpoints, bodies } = ledger.close();
  const payload = [
    ...exhibits.flat(),
    pileEntry(CASE_LEDGER, lines),
    pileEntry(CHECKPOINTS, checkpoints),
    pileEntry(BODIES, bodies),
    textEntry(CASE_JSONLD, '{}\n', nodePrimitives),
    textEntry(REPORT_HTML, '<!doctype html>\n', nodePrimitives),
  ];
  const bundle = crypto.randomUUID();
  const path = join(folder, `${bundle}.zip`);
  const signer = fingerprintOf(nodePrimitives, ledger.keys.publicKey);
  const sealed = await sealPayload(
    {
      signer,
      head,
      plan: {
        bundle,
        created: at,
        ledger: ledger.id,
        previous: null,
        timestamp: 'optional',
        tool,
        signer: {
          publicKey: ledger.keys.publicKey,
          sign: (bytes) => nacl.sign.detached(bytes, ledger.keys.secretKey),
        },
      },
    },
    payload,
    nodePrimitives,
  );
  const handle = await open(path, 'wx');
  try {
    const entries = [...payload, ...sealed.entries];
    for await (const chunk of zipStream({ folder: bundle, entries, primitives: null }))
      await handle.write(chunk);
  } finally {
    await handle.close();
  }
  return { path, signer };
}

function exhibitEntries(ledger: LargeLedger, number: number): readonly Entry[] {
  const exhibit = exhibitNumber.parse(`B/${String(number)}`);
  const id = itemId.parse(crypto.randomUUID());
  const bytes = randomBytes(NOTE_BYTES);
  const name = `note-${String(number)}.txt`;
  const note = bytesEntry(`${exhibitFolder(exhibit)}/${name}`, bytes, nodePrimitives);
  const facts = { bytes: NOTE_BYTES, exhibit, kind: 'file', name, sha256: note.sha256 };
  const { seq, at } = ledger.add('item.acquired', id, facts);
  const acquired = { at, event: seq, method: 'import' };
  const record = canonicalize({ ...facts, format: ITEM_FORMAT, id, file: name, acquired, derived: [] });
  return [note, textEntry(`${exhibitFolder(exhibit)}/${ITEM_JSON}`, `${record}\n`, nodePrimitives)];
}

function pileEntry(path: string, { pieces, bytes, sha256 }: LinePile): Entry {
  async function* content(): AsyncGenerator<Uint8Array> {
    yield* pieces;
  }
  return { path, bytes, sha256, content, exhibit: null };
}
