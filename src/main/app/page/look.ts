import type { JsonObject } from '../../../shared/ledger/strict-json.ts';
import type { ItemId } from '../../../shared/model/ids.ts';
import { openSession, type AppContext } from '../context.ts';
import type { Session } from '../session.ts';
import { findPresentItem } from '../find.ts';
import type { WarcPlace } from './warc-record.ts';

/** Records that the person chose to look at a part of an item. */
export function recordLook(context: AppContext, id: ItemId, details: JsonObject): void {
  const { vault } = openSession(context);
  const { case: owner } = findPresentItem(vault, id);
  vault.transact((transaction) =>
    transaction.append(owner.ledger, { type: 'item.viewed', item: id, details }),
  );
  context.bus.send({ event: 'case-changed', case: owner.id });
}

/** Lets pictures of a page be served until the vault locks; the look at them must have been recorded. */
export function showPictures(
  { views }: Session,
  item: ItemId,
  members: readonly string[],
): { readonly member: string; readonly url: string }[] {
  return members.map((member) => {
    const view = crypto.randomUUID();
    views.set(view, { item, member, mediaType: 'image/png' });
    return { member, url: `/evidence/${view}` };
  });
}

/** Saved pages that are kept ready at once: two beside one another, and one that is being left. */
const KEPT = 3;

interface SavedView {
  readonly item: ItemId;
  readonly html: Uint8Array<ArrayBuffer>;
}

const saved = new WeakMap<Session, Map<string, SavedView>>();

/** Keeps a locked page ready for the frame that shows it; answers the name that it is served under until the vault locks or newer ones take its place. */
export function keepSaved(session: Session, view: SavedView): string {
  const kept = saved.get(session) ?? new Map<string, SavedView>();
  saved.set(session, kept);
  const name = crypto.randomUUID();
  kept.set(name, view);
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
  return name;
}

/** A page that was kept ready, or null. */
export function keptSaved(session: Session, name: string): Uint8Array<ArrayBuffer> | null {
  return saved.get(session)?.get(name)?.html ?? null;
}

/** An answer of a page's archive that the person chose to look at. */
export interface AnswerView {
  readonly item: ItemId;
  readonly place: WarcPlace;
  readonly mediaType: string;
}

const answers = new WeakMap<Session, Map<string, AnswerView>>();

/** Lets an answer be served until the vault locks; answers the name it is served under. */
export function keepAnswer(session: Session, view: AnswerView): string {
  const kept = answers.get(session) ?? new Map<string, AnswerView>();
  answers.set(session, kept);
  const name = crypto.randomUUID();
  kept.set(name, view);
  return name;
}

/** An answer that may be served, or null. */
export function keptAnswer(session: Session, name: string): AnswerView | null {
  return answers.get(session)?.get(name) ?? null;
}

/** Serves nothing of an item any more. */
export function forgetLooks(session: Session, item: ItemId): void {
  for (const kept of [saved.get(session), answers.get(session)])
    for (const [name, view] of kept ?? []) if (view.item === item) kept?.delete(name);
}
