import { ITEM_FORMAT, itemRecord, type ItemRecord } from '../../../shared/bundle/item-record.ts';
import { exhibitFolder } from '../../../shared/bundle/layout.ts';
import { safeName } from '../../../shared/bundle/safe-name.ts';
import { canonicalize } from '../../../shared/ledger/canonical.ts';
import type { PlanExhibit } from './plan.ts';
import { SealError } from './seal-error.ts';

/** The path of an exhibit's file inside the bundle. */
export function itemPath(exhibit: PlanExhibit, name: string): string {
  return `${exhibitFolder(exhibit.exhibit)}/${name}`;
}

/** The text of `item.json`: canonical, one LF (formats.md, Bundle). Throws INCOMPLETE_PLAN where a field breaks the format. */
export function formatItem(exhibit: PlanExhibit): string {
  const record: Record<keyof ItemRecord, unknown> = {
    format: ITEM_FORMAT,
    id: exhibit.id,
    exhibit: exhibit.exhibit,
    kind: exhibit.kind,
    name: exhibit.name,
    file: exhibit.open === null ? undefined : safeName(exhibit.name),
    bytes: exhibit.bytes,
    sha256: exhibit.sha256,
    acquired: exhibit.acquired,
    derived: exhibit.derived.map(({ path, kind, bytes, sha256, event }) => ({
      path,
      kind,
      bytes,
      sha256,
      event,
    })),
    holds: exhibit.holds,
    members: exhibit.members.length === 0 ? undefined : exhibit.members,
    withheld: exhibit.open === null ? true : undefined,
  };
  const stated = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
  if (!itemRecord.safeParse(stated).success)
    throw new SealError('INCOMPLETE_PLAN', `the record of exhibit ${exhibit.exhibit} breaks the format`);
  return `${canonicalize(stated)}\n`;
}
