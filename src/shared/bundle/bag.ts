import type { Timestamp } from '../model/ids.ts';

/** `bagit.txt`, byte for byte (RFC 8493 section 2.1.1). */
export const BAGIT_TEXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** The three labels of `bag-info.txt` that every bundle carries. */
export interface BagInfo {
  /** The bundle's uuid. */
  readonly bundle: string;
  /** `YYYY-MM-DD`, the UTC day of the seal's `created`. */
  readonly baggingDate: string;
  readonly payload: { readonly files: number; readonly bytes: number };
}

/** The UTC day of an instant, as BagIt writes it. */
export function baggingDate(created: Timestamp): string {
  return created.slice(0, 10);
}

/** `bag-info.txt` (RFC 8493 section 2.2.2). `more` are further labels that the sealing person asked for, none by default. */
export function formatBagInfo(
  info: BagInfo,
  more: readonly (readonly [label: string, value: string])[] = [],
): string {
  const labels: (readonly [string, string])[] = [
    ['Bagging-Date', info.baggingDate],
    ['External-Identifier', `urn:uuid:${info.bundle}`],
    ['Payload-Oxum', `${info.payload.bytes}.${info.payload.files}`],
    ...more,
  ];
  return labels.map(([label, value]) => `${label}: ${value}\n`).join('');
}

/** The values of each label of `bag-info.txt`, in the file's order, under the label in lower case. */
export type BagLabels = ReadonlyMap<string, readonly string[]>;

/** Only a space and a tab count as white space here: what else does depends on whom one asks. */
const label = /^([^ \t:](?:[^:]*[^ \t:])?): (.*)$/s;

/**
 * Reads the text of `bag-info.txt`: `Label: value` lines, each ending in LF; a line that starts with a space or tab continues
 * the value before it. Null for anything else: a missing last LF, a CR, a line without a label.
 */
export function parseBagInfo(text: string): BagLabels | null {
  if (!text.endsWith('\n') || text.includes('\r') || text.startsWith('\u{feff}')) return null;
  const labels = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const line of text.slice(0, -1).split('\n')) {
    if (/^[ \t]/.test(line)) {
      const last = current?.pop();
      if (current === undefined || last === undefined) return null;
      current.push(`${last} ${line.trim()}`);
      continue;
    }
    const [, name, value] = label.exec(line) ?? [];
    if (name === undefined || value === undefined) return null;
    current = labels.get(name.toLowerCase()) ?? [];
    current.push(value);
    labels.set(name.toLowerCase(), current);
  }
  return labels;
}
