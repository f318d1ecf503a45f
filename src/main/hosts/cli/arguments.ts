import { parseArgs } from 'node:util';
import { UsageError } from './usage.ts';

const options = {
  vault: { type: 'string' },
  case: { type: 'string' },
  name: { type: 'string' },
  initials: { type: 'string' },
  role: { type: 'string' },
  organisation: { type: 'string' },
  title: { type: 'string' },
  kind: { type: 'string' },
  note: { type: 'string' },
  'date-order': { type: 'string' },
  'time-zone': { type: 'string' },
  conversation: { type: 'string', multiple: true },
  columns: { type: 'string' },
  sender: { type: 'string' },
  form: { type: 'string' },
  country: { type: 'string' },
  out: { type: 'string' },
  messages: { type: 'string' },
  items: { type: 'string', multiple: true },
  extract: { type: 'string', multiple: true },
  to: { type: 'string', multiple: true },
  recipient: { type: 'string' },
  timestamp: { type: 'string' },
  trust: { type: 'string', multiple: true },
  receipt: { type: 'string', multiple: true },
  lines: { type: 'string' },
  from: { type: 'string' },
  after: { type: 'string' },
  reason: { type: 'string' },
  since: { type: 'string' },
  key: { type: 'string' },
  'accept-key': { type: 'string' },
  confirmed: { type: 'string' },
  language: { type: 'string' },
  replaces: { type: 'boolean' },
  certificate: { type: 'boolean' },
  'tsa-root': { type: 'string', multiple: true },
  identity: { type: 'string' },
  anyway: { type: 'boolean' },
  'no-attachments': { type: 'boolean' },
  server: { type: 'string' },
  'at-acquisition': { type: 'string' },
  every: { type: 'string' },
  'passphrase-file': { type: 'string' },
  bytes: { type: 'string' },
  timeout: { type: 'string' },
  'max-bytes': { type: 'string' },
  'max-requests': { type: 'string' },
  delay: { type: 'string' },
  retry: { type: 'string' },
  'allow-private': { type: 'boolean' },
  'load-more': { type: 'boolean' },
  'allow-bad-certificate': { type: 'boolean' },
  proxy: { type: 'string' },
  set: { type: 'string' },
  clear: { type: 'boolean' },
  check: { type: 'boolean' },
  replay: { type: 'boolean' },
  'no-replay': { type: 'boolean' },
  json: { type: 'boolean' },
  debug: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type OptionName = keyof typeof options;

/** Every option that any command takes. */
export const optionNames = Object.keys(options);

/** A command line taken apart; asking for what is not there is a UsageError. */
export interface Arguments {
  readonly json: boolean;
  readonly debug: boolean;
  /** The words of the line that belong to no option. */
  readonly words: readonly string[];
  /** The names of the options that were given. */
  readonly given: readonly string[];
  flag(
    name:
      | 'help'
      | 'version'
      | 'replaces'
      | 'certificate'
      | 'anyway'
      | 'no-attachments'
      | 'allow-private'
      | 'load-more'
      | 'allow-bad-certificate'
      | 'clear'
      | 'check'
      | 'replay'
      | 'no-replay',
  ): boolean;
  value(name: OptionName): string | undefined;
  required(name: OptionName): string;
  values(name: OptionName): readonly string[];
}

/** Takes `argv` (without the program's own name) apart. `--items` takes all words up to the next option, as cli.md writes it. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = strictly([...spreadItems(argv)]);
  const all = (name: OptionName): readonly string[] => {
    const found: unknown = values[name];
    if (Array.isArray(found)) return found.filter((one) => typeof one === 'string');
    return typeof found === 'string' ? [found] : [];
  };
  return {
    json: values.json === true,
    debug: values.debug === true,
    words: positionals,
    given: Object.keys(values),
    flag: (name) => values[name] === true,
    value: (name) => all(name)[0],
    required(name) {
      const found = all(name)[0];
      if (found === undefined || found === '') throw new UsageError(`--${name} is missing`);
      return found;
    },
    values: all,
  };
}

/** Throws a UsageError where there are more words than the command takes: what is not looked at must not seem to have been. */
export function refuseFurther(args: Arguments, most: number): void {
  if (args.words.length > most)
    throw new UsageError(
      `there is more on the line than this command takes: it looks at one thing at a time`,
    );
}

function strictly(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // Its first sentence names the option; what follows is about a syntax that nobody needs here.
    const sentence = error.message.split(/\.(?:\s|$)/)[0] ?? '';
    throw new UsageError(sentence.charAt(0).toLowerCase() + sentence.slice(1));
  }
}

/** `--items` with nothing behind it is refused: an empty choice must never come to mean the whole case. */
function* spreadItems(argv: readonly string[]): Generator<string> {
  const missing = () => new UsageError('--items is empty: give at least one item, or leave it out for all');
  let items: number | null = null;
  for (const word of argv) {
    if (items !== null && !word.startsWith('-')) {
      items++;
      yield `--items=${word}`;
      continue;
    }
    if (items === 0) throw missing();
    items = word === '--items' ? 0 : null;
    if (items === null) yield word;
  }
  if (items === 0) throw missing();
}
