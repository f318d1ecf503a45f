import type { BatchEntry, SetAside } from '../../../shared/model/batch.ts';

/** All that a report on a list says. The JSON form of the report is this very object. */
export interface BatchReport {
  readonly format: 'holdfast-batch-report/v1';
  readonly batch: string;
  readonly name: string;
  readonly list: { readonly exhibit: string; readonly sha256: string };
  readonly startedAt: string;
  readonly endedAt: string;
  readonly by: string;
  readonly tool: string;
  readonly delayMs: number;
  /** How each page was captured, in the words of the call `page.capture`. */
  readonly capture: Readonly<Record<string, boolean | number | string>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly entries: readonly BatchEntry[];
  readonly setAside: readonly SetAside[];
}

const columns = [
  'no',
  'line',
  'address',
  'state',
  'exhibit',
  'item',
  'started',
  'ended',
  'final_address',
  'status',
  'complete',
  'missing',
  'sha256',
  'tries',
  'retry_reasons',
] as const;

/** The report as a table (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read it as such): one row for each address, then those set aside. */
export function reportCsv({ entries, setAside }: BatchReport): string {
  const rows = entries.map(({ place, line, url, state, tries }) => {
    const last = tries.at(-1);
    const result = last?.result;
    return [
      place,
      line,
      url,
      state,
      result?.exhibit,
      result?.item,
      last?.startedAt,
      result?.finishedAt,
      result?.finalUrl,
      result?.status ?? result?.code,
      result?.complete,
      result?.missing.map(({ what, reason }) => `${what}: ${reason}`).join('; '),
      result?.sha256,
      tries.length,
      tries.flatMap(({ reason }) => (reason === null ? [] : [reason])).join('; '),
    ];
  });
  const aside = setAside.map(({ line, text, reason, of }) => [
    '',
    line,
    text,
    of === null ? `set aside: ${reason}` : `set aside: ${reason} of line ${String(of)}`,
    ...Array.from({ length: columns.length - 4 }, () => ''),
  ]);
  const lines = [columns, ...rows, ...aside].map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** A cell that a spreadsheet takes for words, never for a formula. */
function cell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  const plain = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
