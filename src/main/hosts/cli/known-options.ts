import { usage, UsageError } from './usage.ts';

/** Options that every command takes. */
const everywhere = ['json', 'debug', 'help', 'version', 'passphrase-file'];

/** One line of the usage text, with the lines that continue it. */
interface Entry {
  readonly command: string;
  /** The second words that it is about, null where the second word is none of ours. */
  readonly parts: readonly string[] | null;
  readonly options: readonly string[];
}

const entries: readonly Entry[] = usage
  .replaceAll(/\n {3,}/g, ' ')
  .split('\n')
  .flatMap((line) => {
    const [, command, part] = /^ {2}([a-z-]+)(?: ([a-z][a-z|-]*))?(?= |$)/.exec(line) ?? [];
    if (command === undefined) return [];
    const options = [...line.matchAll(/--([a-z-]+)/g)].map(([, name = '']) => name);
    return [{ command, parts: part?.split('|') ?? null, options }];
  });

/**
 * Refuses an option that the usage text does not give to this command: somebody meant something by it, and what is not done must not seem to have been.
 * `words` are the command and what follows it. A command that the text does not know is left to whoever looks it up. Throws a UsageError.
 */
export function refuseForeign(words: readonly string[], given: readonly string[]): void {
  const [command, part = ''] = words;
  const own = entries.filter((entry) => entry.command === command);
  const exact = own.filter(({ parts }) => parts?.includes(part) === true);
  const meant = exact.length > 0 ? exact : own.filter(({ parts }) => parts === null);
  const known = new Set([...everywhere, ...meant.flatMap(({ options }) => options)]);
  const foreign = meant.length === 0 ? undefined : given.find((name) => !known.has(name));
  if (foreign === undefined) return;
  const name = exact.length > 0 ? `${command ?? ''} ${part}` : (command ?? '');
  throw new UsageError(`--${foreign} is no option of \`${name}\`; see holdfast --help`);
}
