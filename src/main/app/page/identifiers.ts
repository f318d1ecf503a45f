import type { PageIdentifier } from '../../../shared/contract/page-parts.ts';
import { identifiersIn } from '../../../shared/page/identifiers.ts';
import { documentsOf } from './documents.ts';
import { embeddedJson } from './embedded-json.ts';
import { captureOf } from './overview.ts';
import type { PageIndex } from './page-index.ts';
import type { PageRecord } from './record.ts';

/** By what a provider would find what the page shows, worked out from its record. */
export function pageIdentifiersOf(record: PageRecord, index: PageIndex): Promise<readonly PageIdentifier[]> {
  return index.once('identifiers', async () => {
    const capture = await captureOf(record, index);
    const { links, metas } = await index.once('documents', () => documentsOf(record));
    const { rows } = await index.network(record);
    return identifiersIn({
      address: capture?.summary.finalUrl ?? '',
      metas: metas.filter(({ frame }) => frame === 0),
      links,
      json: await embeddedJson(record, rows),
    });
  });
}
