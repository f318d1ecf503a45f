import {
  BODIES,
  CASE_JSONLD,
  CASE_LEDGER,
  CHECKPOINTS,
  ITEM_JSON,
  REPORT_HTML,
} from '../../../shared/bundle/layout.ts';
import { safeName } from '../../../shared/bundle/safe-name.ts';
import type { Primitives } from '../../../shared/primitives.ts';
import { formatCaseGraph } from './case-jsonld.ts';
import type { Contents } from './contents.ts';
import type { Entry } from './entry.ts';
import { formatItem, itemPath } from './item-json.ts';
import { formatBodies, formatCheckpoints, formatLedger } from './ledger-files.ts';
import type { PlanExhibit } from './plan.ts';
import { renderReport } from './report/report.ts';
import type { Thread } from './threads.ts';

/** An entry for a small file that is made here. */
export function textEntry(path: string, text: string, primitives: Primitives): Entry {
  return bytesEntry(path, Buffer.from(text, 'utf8'), primitives);
}

/** An entry for bytes that are at hand. */
export function bytesEntry(path: string, bytes: Uint8Array, primitives: Primitives): Entry {
  return { path, bytes: bytes.length, sha256: primitives.sha256Of(bytes), content: bytes, exhibit: null };
}

/** Everything under `data/`, in no particular order. Evidence keeps its recorded hash and is opened only when it is written. */
export function payloadEntries(
  contents: Contents,
  threads: readonly Thread[],
  primitives: Primitives,
): readonly Entry[] {
  const text = (path: string, content: string): Entry => textEntry(path, content, primitives);
  const styleHash = (style: string): string => Buffer.from(primitives.sha256Bytes(style)).toString('base64');
  return [
    ...contents.plan.exhibits.flatMap((exhibit) => exhibitEntries(exhibit, primitives)),
    text(CASE_LEDGER, formatLedger(contents)),
    text(CHECKPOINTS, formatCheckpoints(contents)),
    text(BODIES, formatBodies(contents)),
    text(CASE_JSONLD, formatCaseGraph(contents, threads)),
    text(REPORT_HTML, renderReport(contents, styleHash)),
  ];
}

function exhibitEntries(exhibit: PlanExhibit, primitives: Primitives): readonly Entry[] {
  const entries: Entry[] = [
    textEntry(itemPath(exhibit, ITEM_JSON), formatItem(exhibit), primitives),
    ...exhibit.derived.map((file) => ({
      path: itemPath(exhibit, file.path),
      bytes: file.bytes,
      sha256: file.sha256,
      content: file.open,
      exhibit: exhibit.exhibit,
    })),
  ];
  const { open } = exhibit;
  if (open === null) return entries;
  const path = itemPath(exhibit, safeName(exhibit.name));
  return [
    ...entries,
    { path, bytes: exhibit.bytes, sha256: exhibit.sha256, content: open, exhibit: exhibit.exhibit },
  ];
}
