import type { ExtractWish } from '../../../shared/contract/handover-methods.ts';
import type { Input } from '../../../shared/contract/index.ts';
import type { Language } from '../../../shared/i18n/index.ts';
import type { CaseId, ItemId } from '../../../shared/model/ids.ts';
import type { ItemSummary } from '../../../shared/model/item.ts';
import { parseRanges } from './message-ranges.ts';

/** What a person decided about a bundle so far. */
export interface HandOverDraft {
  readonly scope: 'all' | 'chosen';
  readonly chosen: ReadonlySet<ItemId>;
  /** Of chosen chats, the messages that go, as they were written; a chat that is not among them goes whole. */
  readonly extracts: ReadonlyMap<ItemId, string>;
  /** Whether the files that came with those messages go too. */
  readonly attachments: boolean;
  readonly recipient: string;
  readonly encrypts: boolean;
  /** age recipients, one to a line. */
  readonly keys: string;
  readonly language: Language;
  readonly folder: string | null;
  readonly stamps: boolean;
}

export function newDraft(language: Language): HandOverDraft {
  return {
    scope: 'all',
    chosen: new Set(),
    extracts: new Map(),
    attachments: true,
    recipient: '',
    encrypts: false,
    keys: '',
    language,
    folder: null,
    stamps: false,
  };
}

/** What goes into a bundle and what is held back. Erased items can do neither: only their record remains, in every bundle's ledger. */
export interface Division {
  readonly goes: readonly ItemSummary[];
  readonly held: readonly ItemSummary[];
  readonly erased: readonly ItemSummary[];
}

export function divide(items: readonly ItemSummary[], draft: HandOverDraft): Division {
  const there = items.filter(({ erased }) => !erased);
  const isGoing = ({ id }: ItemSummary): boolean => draft.scope === 'all' || draft.chosen.has(id);
  return {
    goes: there.filter(isGoing),
    held: there.filter((item) => !isGoing(item)),
    erased: items.filter(({ erased }) => erased),
  };
}

/** The parts of chats that go; null while one of them is not written as it must be, so that never more goes than was meant. */
export function extractsOf(draft: HandOverDraft): ExtractWish[] | null {
  if (draft.scope === 'all') return [];
  const wishes: ExtractWish[] = [];
  for (const [item, text] of draft.extracts) {
    if (!draft.chosen.has(item)) continue;
    const messages = parseRanges(text, Number.MAX_SAFE_INTEGER);
    if (messages === null || messages.length === 0) return null;
    wishes.push({ item, messages, attachments: draft.attachments });
  }
  return wishes;
}

/** The sum of the originals' sizes. */
export function bytesOf(items: readonly ItemSummary[]): number {
  return items.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The recipients' keys that were entered. */
export function recipientKeys(draft: HandOverDraft): readonly string[] {
  if (!draft.encrypts) return [];
  return draft.keys
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The first line, from 1, that does not look like an age recipient (Bech32 with the prefix `age`), or null. The core decides in the end. */
export function wrongKeyLine(keys: string): number | null {
  const wrong = keys
    .split('\n')
    .findIndex((line) => line.trim() !== '' && !/^age1[02-9ac-hj-np-z]{20,}$/u.test(line.trim()));
  return wrong === -1 ? null : wrong + 1;
}

/** The draft as the call takes it; `folder` is the one that was chosen, `timestampUrl` the authority of the settings. */
export function sealInput(
  caseId: CaseId,
  draft: HandOverDraft,
  folder: string,
  timestampUrl: string,
): Omit<Input<'bundle.seal'>, 'job'> {
  const recipient = draft.recipient.trim();
  const extracts = extractsOf(draft);
  if (extracts === null) throw new TypeError('the messages that go are asked for before anything is sealed');
  return {
    case: caseId,
    out: folder,
    to: [...recipientKeys(draft)],
    language: draft.language,
    ...(extracts.length === 0 ? {} : { extracts }),
    ...(draft.scope === 'chosen' ? { items: [...draft.chosen] } : {}),
    ...(draft.stamps && timestampUrl !== '' ? { timestampUrl } : {}),
    ...(recipient === '' ? {} : { recipient }),
  };
}
