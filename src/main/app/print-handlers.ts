import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Parsed } from '../../shared/contract/index.ts';
import type { TranscriptMessage } from '../../shared/transcript/message.ts';
import { printedPdf } from '../capture/print-page.ts';
import { transcriptPage } from '../chats/index.ts';
import type { OpenVault } from '../vault/index.ts';
import { openVault, type AppContext } from './context.ts';
import { derivedPath } from './derived-path.ts';
import type { Handlers } from './dispatcher.ts';
import { AppError } from './errors.ts';
import { extractItem } from './extract.ts';
import { findPresentItem } from './find.ts';
import type { Job } from './jobs.ts';
import { rsmfOf } from './rsmf.ts';

/** Messages that are read between two turns for everybody else. */
const BATCH = 500;

/** What each form is called among derivatives. */
const kinds = { html: 'transcript-page', pdf: 'transcript-pdf', rsmf: 'transcript-rsmf' } as const;

/** More entries than this are printed in parts: a browser lays them out all at once. */
const PDF_ENTRIES = 20_000;

/** Forms of a transcript that are made when they are asked for. */
export function printHandlers(context: AppContext): Pick<Handlers, 'transcript.print'> {
  return {
    'transcript.print': (wish) =>
      context.jobs.run(wish.job, async (job) => {
        const vault = openVault(context);
        const made = await deriveForm(vault, wish, job);
        context.bus.send({ event: 'case-changed', case: findPresentItem(vault, wish.item).item.case });
        if (wish.out === undefined) return { ...made, written: null };
        const { files } = await extractItem(vault, wish.item, wish.out, job, made.path);
        return { ...made, written: files[0]?.path ?? null };
      }),
  };
}

async function deriveForm(vault: OpenVault, wish: Parsed<'transcript.print'>, job: Job) {
  const { item, case: owner } = findPresentItem(vault, wish.item);
  const total = vault.records.messages.count(item.id);
  if (item.report === null || total === 0)
    throw new AppError('NOT_A_CHAT', 'this item has no transcript to print');
  const from = wish.from ?? 1;
  const to = wish.to ?? total;
  if (from > to || to > total)
    throw new AppError('BAD_RANGE', `the messages of this chat are numbered from 1 to ${String(total)}`);
  const { exhibit, name, sha256, report } = item;
  const facts = { exhibit, name, sha256, report };
  const pages = () => pagesOf(vault, wish.item, from, to);
  if (wish.form === 'pdf' && to - from >= PDF_ENTRIES)
    throw new AppError(
      'BAD_RANGE',
      `at most ${String(PDF_ENTRIES)} entries are printed to one PDF: choose the first and the last of them`,
    );
  const page = () => transcriptPage({ ...facts, language: wish.language, from, to, total }, pages());
  const forms = {
    html: () => inTurns(page(), job),
    pdf: () => printedPdf([...page()].join(''), job.signal),
    rsmf: () => rsmfOf(vault, item.id, facts, pages, job),
  };
  const bytes = forms[wish.form]();
  const object = await vault.objects.write(bytes, { signal: job.signal });
  const path = derivedPath(vault, item.id, 'transcript', wish.form);
  const kind = kinds[wish.form];
  const details = { path, kind, bytes: object.bytes, sha256: object.sha256, source: sha256 };
  vault.transact((transaction) => {
    const { seq } = transaction.append(owner.ledger, { type: 'item.derived', item: item.id, details });
    transaction.objects.insert(object);
    transaction.derivatives.insert(item.id, { ...details, event: seq, object: object.id });
  });
  return { path, bytes: object.bytes, sha256: object.sha256 };
}

function* pagesOf(
  vault: OpenVault,
  item: Parsed<'transcript.print'>['item'],
  first: number,
  last: number,
): Generator<readonly TranscriptMessage[]> {
  for (let from = first; from <= last; from += BATCH)
    yield vault.records.messages.page(item, from, Math.min(BATCH, last - from + 1));
}

async function* inTurns(parts: Iterable<string>, job: Job): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const part of parts) {
    job.signal.throwIfAborted();
    yield encoder.encode(part);
    await nextTurn();
  }
}
