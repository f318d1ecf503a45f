import { itemId } from '../../../../shared/model/ids.ts';
import type { Arguments } from '../arguments.ts';
import { shownLine, size, type Output } from '../output.ts';
import { withVault } from '../session.ts';
import { UsageError } from '../usage.ts';

const forms = ['html', 'pdf', 'rsmf'] as const;
const languages = ['en', 'fr'] as const;

/** `print ITEM`: a transcript as a page to print, or as RSMF for e-discovery tools. */
export function print(args: Arguments, out: Output): Promise<number> {
  const item = itemId.safeParse(args.words[1]);
  if (!item.success)
    throw new UsageError('the item is missing: it takes the id that `add` or `list` printed');
  const form = forms.find((known) => known === (args.value('form') ?? 'html'));
  if (form === undefined) throw new UsageError(`--form is one of ${forms.join(', ')}`);
  const language = languages.find((known) => known === (args.value('language') ?? 'en'));
  if (language === undefined) throw new UsageError('--language is en or fr');
  const [from, to] = [entryOf(args, 'from'), entryOf(args, 'to')];
  const folder = args.value('out');
  return withVault(args, async (app) => {
    const made = await app.call('transcript.print', {
      item: item.data,
      form,
      language,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(folder === undefined ? {} : { out: folder }),
      job: crypto.randomUUID(),
    });
    out.result(made, () => [
      `${shownLine(made.written ?? made.path)}  ${size(made.bytes)}\n      sha256 ${made.sha256}`,
    ]);
    return 0;
  });
}

function entryOf(args: Arguments, name: 'from' | 'to'): number | undefined {
  const word = args.value(name);
  if (word === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(word)) throw new UsageError(`--${name} takes the number of an entry`);
  return Number(word);
}
