import type { SearchHit } from '../../../../shared/contract/search-methods.ts';
import { itemId } from '../../../../shared/model/ids.ts';
import type { Arguments } from '../arguments.ts';
import { shownLine, size, type Output } from '../output.ts';
import { withVault } from '../session.ts';
import { UsageError } from '../usage.ts';
import { caseOf } from './cases.ts';
import { parseOptionsOf } from './parse-options.ts';

const kinds = ['auto', 'chat', 'image', 'file'] as const;

/** The item that the command's second word names. */
function itemOf(args: Arguments) {
  const id = itemId.safeParse(args.words[1]);
  if (!id.success) throw new UsageError('the item is missing: it takes the id that `add` or `list` printed');
  return id.data;
}

/** `add PATH…`: takes files and folders in. Exit status 1 when anything was refused. */
export function add(args: Arguments, out: Output): Promise<number> {
  const paths = args.words.slice(1);
  if (paths.length === 0) throw new UsageError('there is nothing to add: give at least one path');
  const kind = kinds.find((known) => known === (args.value('kind') ?? 'auto'));
  if (kind === undefined) throw new UsageError(`--kind is one of ${kinds.join(', ')}`);
  const note = args.value('note');
  const input = {
    case: caseOf(args),
    paths,
    kind,
    ...parseOptionsOf(args),
    ...(note === undefined ? {} : { note }),
    job: crypto.randomUUID(),
  };
  return withVault(args, async (app) => {
    const added = await app.call('item.add', input);
    out.result(added, () => [
      ...added.items.map(
        (item) =>
          `${item.exhibit}  ${item.kind}  ${shownLine(item.name)}  ${size(item.bytes)}\n      sha256 ${item.sha256}` +
          (item.membersIncomplete === true
            ? '\n      its list of files is cut short: it may hold more than was hashed'
            : '') +
          (item.transcript === undefined
            ? ''
            : `\n      ${String(item.transcript.records.total)} records, ${String(item.transcript.lines?.unparsed ?? item.transcript.unparsed)} not understood`),
      ),
      ...added.refused.map((one) => `not taken: ${shownLine(one.path)}: ${one.code}: ${one.message}`),
    ]);
    return added.refused.length > 0 ? 1 : 0;
  });
}

/** `list`: the items of a case. */
export function list(args: Arguments, out: Output): Promise<number> {
  const id = caseOf(args);
  return withVault(args, async (app) => {
    const { items } = await app.call('item.details', { case: id });
    const full = items.map(({ memberList, report, members: _count, transcript: _summary, ...rest }) => ({
      ...rest,
      ...(memberList.length > 0 ? { members: memberList } : {}),
      ...(report === null ? {} : { transcript: report }),
    }));
    out.result({ items: full }, () =>
      items.length === 0
        ? ['This case holds no items yet.']
        : items.map(
            (item) =>
              `${item.exhibit}  ${item.id}  ${item.kind}  ${shownLine(item.name)}  ${size(item.bytes)}${item.erased ? '  (erased)' : ''}${item.membersIncomplete === true ? '  (list of files cut short)' : ''}`,
          ),
    );
    return 0;
  });
}

/** `extract ITEM`: writes the original and its derivatives to a folder. */
export function extract(args: Arguments, out: Output): Promise<number> {
  const input = { item: itemOf(args), out: args.required('out'), job: crypto.randomUUID() };
  return withVault(args, async (app) => {
    const written = await app.call('item.extract', input);
    out.result(written, () => written.files.map((file) => `${file.sha256}  ${file.path}`));
    return 0;
  });
}

/** `messages ITEM`: the transcript as JSON lines. */
export function messages(args: Arguments, out: Output): Promise<number> {
  const item = itemOf(args);
  return withVault(args, async (app) => {
    for (let from = 1; ;) {
      const page = await app.call('transcript.page', { item, from, limit: 1000 });
      for (const message of page.messages) out.line(JSON.stringify(message));
      from += page.messages.length;
      if (page.messages.length === 0 || from > page.total) return 0;
    }
  });
}

/** What a search is narrowed to. */
function searchFilterOf(args: Arguments) {
  const day = (name: 'from' | 'to') => {
    const value = args.value(name);
    if (value !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(value))
      throw new UsageError(`--${name} takes a day as YYYY-MM-DD`);
    return value === undefined ? {} : { [name]: value };
  };
  const sender = args.value('sender');
  const items = args.values('items').map((word) => {
    const id = itemId.safeParse(word);
    if (!id.success) throw new UsageError('--items takes the ids that `add` or `list` printed');
    return id.data;
  });
  return {
    ...day('from'),
    ...day('to'),
    ...(sender === undefined ? {} : { sender }),
    ...(items.length === 0 ? {} : { items }),
  };
}

/** The entry of a transcript, or the place in a page. */
function placeOf({ message, page }: SearchHit): string {
  if (page !== undefined) return `:${page.view}:${String(page.at)}`;
  return message === undefined ? '' : `:${String(message).padStart(4, '0')}`;
}

/** `search QUERY`: full-text search over a case; the search is recorded. */
export function search(args: Arguments, out: Output): Promise<number> {
  const query = args.words.slice(1).join(' ');
  if (query === '') throw new UsageError('the words to look for are missing');
  const id = caseOf(args);
  return withVault(args, async (app) => {
    const found = await app.call('search.run', { case: id, query, ...searchFilterOf(args) });
    out.result(found, () => [
      `${String(found.total)} found`,
      ...found.hits.map((hit) => `${hit.exhibit}${placeOf(hit)}  ${shownLine(hit.snippet)}`),
      ...(found.unread === undefined
        ? []
        : [`not searched, since they cannot be read: ${String(found.unread.length)} pages`]),
    ]);
    return 0;
  });
}
