import type { CaptureReport } from '../../../shared/contract/page-methods.ts';
import type { AddedItem } from '../../../shared/contract/item-methods.ts';
import type { TryResult } from '../../../shared/model/batch.ts';
import type { Timestamp } from '../../../shared/model/ids.ts';

const nothing = {
  code: null,
  item: null,
  exhibit: null,
  sha256: null,
  finalUrl: null,
  status: null,
  complete: null,
  missing: [],
};

/** The end of a try that left an item. */
export function keptResult(finishedAt: Timestamp, item: AddedItem, report: CaptureReport): TryResult {
  const { id, exhibit, sha256 } = item;
  const { finalUrl, status, complete, incomplete } = report;
  return {
    ...nothing,
    finishedAt,
    outcome: 'kept',
    item: id,
    exhibit,
    sha256,
    finalUrl,
    status,
    complete,
    missing: incomplete.map(({ what, reason }) => ({ what, reason })),
  };
}

/** The end of a try that left nothing. */
export function emptyResult(
  finishedAt: Timestamp,
  outcome: 'refused' | 'interrupted' | 'cancelled',
  code: string | null = null,
): TryResult {
  return { ...nothing, finishedAt, outcome, code };
}

/** Whether there is a record but the page itself is not in it: nobody answered, or not in time. */
export function isUnanswered({ status, incomplete }: CaptureReport): boolean {
  return status === null && incomplete.some(({ what }) => what === 'the page');
}

/** Words of the browser that speak of the way to the network rather than of one server. */
const OFFLINE =
  /ERR_(INTERNET_DISCONNECTED|NAME_NOT_RESOLVED|NETWORK_|ADDRESS_UNREACHABLE|PROXY_|TUNNEL_|SOCKS_|TIMED_OUT)/;

/** Whether it looks as if no server could be reached at all. */
export function looksOffline(report: CaptureReport): boolean {
  return isUnanswered(report) && report.incomplete.some(({ reason }) => OFFLINE.test(reason));
}

/** Codes that speak of the vault or the machine and not of one address: the next one would fare no better. */
export const endsTheBatch: ReadonlySet<string> = new Set([
  'DISK_FULL',
  'READ_ONLY',
  'CASE_CLOSED',
  'CASE_NOT_FOUND',
  'BROWSER_NOT_FOUND',
  'VAULT_DAMAGED',
  'PROXY_UNREADABLE',
  'PROXY_UNREACHABLE',
  'INTERNAL',
]);
