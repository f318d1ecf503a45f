import { CodedError } from '../../../shared/model/error.ts';

/** A command line that cannot be understood: exit status 2. */
export class UsageError extends CodedError<'USAGE'> {
  constructor(message: string) {
    super('USAGE', message);
  }
}

export const usage = `Holdfast preserves electronic evidence. Commands:

  init VAULT --name N --initials AB --role R [--organisation O]
  case new --vault V --title T
  case list --vault V
  add PATH… --vault V --case C [--kind auto|chat|image|file] [--note T]
            [--date-order dmy|mdy|ymd] [--time-zone IANA]
  list --vault V --case C
  extract ITEM --vault V --out DIR
  messages ITEM --vault V
  parse PATH [--messages OUT.jsonl] [--date-order …] [--time-zone …]
  search QUERY --vault V --case C
  log --vault V --case C
  receipt --vault V --case C --out FILE
  check --vault V
  seal --vault V --case C --out DIR [--items ID…] [--extract ITEM:FROM-TO[,FROM-TO…]]…
            [--to age1…]… [--recipient NAME] [--timestamp URL]
  verify BUNDLE [--trust FINGERPRINT]… [--receipt FILE] [--tsa-root PEM] [--identity AGEKEYFILE]
  bench intake|ledger|seal|verify|parse

Every command takes --json (one JSON object on standard output) and --debug.
The passphrase comes from HOLDFAST_PASSPHRASE or --passphrase-file FILE, never from an argument.
Exit status: 0 done or intact, 1 altered or failed, 2 wrong usage or unreadable input, 3 unproven.`;
