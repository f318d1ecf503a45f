import type { ExtractSummary, VerificationReport } from '../../model/verdict.ts';

/** What no verdict shows, below every verdict: sentences in plain English, with the counts that the ledger declares. */
export function limitsOf(
  declared: VerificationReport['declared'],
  extracts: ReadonlyMap<string, ExtractSummary>,
  isStamped: boolean,
): string[] {
  const { exhibits, included, leftOut, erased, withheldDetails, withheldKinds } = declared;
  const kinds = withheldKinds.map(({ type, events }) => `${events} ${type}`).join(', ');
  return [
    'Who wrote a message.',
    'Who owns an account, a number or a device.',
    'What happened before the evidence was collected.',
    'Whether the clock of a phone or a computer was right.',
    `What was left out: the case declares ${count(exhibits, 'exhibit')}, of which ${included} ${included === 1 ? 'is' : 'are'} here, ` +
      `${leftOut} ${leftOut === 1 ? 'was' : 'were'} left out and ${erased} ${erased === 1 ? 'was' : 'were'} erased; ` +
      `the details of ${count(withheldDetails, 'event')} of its history are not disclosed${kinds === '' ? '' : ` (${kinds})`}.`,
    ...[...extracts].map(
      ([exhibit, { messages, disclosed }]) =>
        `What the withheld messages of ${exhibit} say: ${disclosed} of ${count(messages, 'message')} ${disclosed === 1 ? 'is' : 'are'} here.`,
    ),
    'Whether the report and case.jsonld say the same as the records: they are renderings, and only their bytes were checked.',
    'Permissions and dates of files: they are not covered.',
    isStamped
      ? 'Whether the certificates of the time stamping authority were revoked.'
      : 'When the seal was made: its time is that of the sealing computer, and no time stamp vouches for it.',
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
