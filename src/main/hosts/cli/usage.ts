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
  case proxy --vault V --case C [--set socks5://HOST:PORT|http://HOST:PORT] [--clear] [--check]
  add PATH… --vault V --case C [--kind auto|chat|image|file] [--note T]
            [--date-order dmy|mdy|ymd] [--time-zone IANA] [--conversation ID]… [--columns FILE.json]
  capture URL [--vault V --case C] [--out DIR] [--allow-private] [--timeout SECONDS]
            [--load-more] [--replay|--no-replay] [--max-bytes N] [--max-requests N]
            [--allow-bad-certificate] [--proxy socks5://HOST:PORT|http://HOST:PORT]
  replay ITEM --vault V [--timeout SECONDS]
  compare A B [--vault V] [--identity AGEKEYFILE]
  capture-list FILE --vault V --case C [--delay SECONDS] [--retry N] [--allow-private]
            [--timeout SECONDS]
  capture-list resume [BATCH] --vault V [--case C] [--retry N]
  list --vault V --case C
  extract ITEM --vault V --out DIR
  messages ITEM --vault V
  page ITEM [summary|network|failed|websocket|sse|console|text|links|identifiers|certificates]
            --vault V [--from N] [--to N]
  parse PATH [--messages OUT.jsonl] [--date-order …] [--time-zone …] [--conversation ID]…
            [--columns FILE.json]
  search QUERY --vault V --case C [--sender NAME] [--from DAY] [--to DAY] [--items ID…]
  print ITEM --vault V [--form html|pdf|rsmf] [--language en|fr] [--from N] [--to N] [--out DIR]
  match ITEM ITEM --vault V [--messages OUT.jsonl]
  entities --vault V --case C [--kind KIND] [--country CC|none]
  log --vault V [--case C]
  receipt --vault V [--case C] --out FILE
  receipt import FILE --vault V [--lines EXPORT] [--from NAME] [--case C] [--accept-key FINGERPRINT]
            [--out COUNTERSIGNATURE]
  receipt list|countersignatures --vault V [--case C]
  receipt match WORD… --vault V [--case C]
  ledger export --vault V [--case C] [--after EVENT] --out FILE
  check --vault V [--receipt FILE]…
  rollback accept --vault V --reason R
  erase ITEM --vault V --reason R [--out CERTIFICATE.html] [--language en|fr]
  erase ITEM --vault V --certificate [--out CERTIFICATE.html] [--language en|fr]
  contact list|add|key|revoke|remove [NAME] --vault V [--name N] [--key FINGERPRINT]
            [--confirmed in-person|by-phone|on-paper|not-yet] [--replaces] [--note T]
            [--reason R] [--since TIME]
  key replace --vault V --reason replaced|compromised [--note T]
  seal --vault V --case C --out DIR [--items ID…] [--extract ITEM:FROM-TO[,FROM-TO…]]…
            [--no-attachments] [--to age1…]… [--recipient NAME] [--timestamp URL]
  verify BUNDLE [--trust FINGERPRINT]… [--receipt FILE] [--tsa-root PEM] [--identity AGEKEYFILE]
            [--vault V [--from NAME]]
  receive BUNDLE --vault V --case C [--from NAME] [--trust FINGERPRINT]… [--receipt FILE]
            [--tsa-root PEM] [--identity AGEKEYFILE] [--anyway]
  stamp BUNDLE --timestamp URL [--vault V]
  stamp --vault V [--case C] [--timestamp URL]
  stamps --vault V --case C [--tsa-root PEM]…
  stamp-plan --vault V [--timestamp URL|off] [--at-acquisition on|off] [--every HOURS|off]
  clock --vault V [--case C] --server HOST[:PORT]
  bench intake|ledger|seal|verify|parse|chats [--out DIR] [--bytes N]

Every command takes --json (one JSON object on standard output) and --debug.
The passphrase comes from HOLDFAST_PASSPHRASE or --passphrase-file FILE, never from an argument.
Exit status: 0 done or intact, 1 altered or failed, 2 wrong usage or unreadable input, 3 unproven.`;
