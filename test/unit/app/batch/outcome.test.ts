import { describe, expect, it } from 'vitest';
import { endsTheBatch, isUnanswered, looksOffline } from '../../../../src/main/app/batch/outcome.ts';
import { errorCodes } from '../../../../src/shared/contract/errors.ts';
import type { CaptureReport } from '../../../../src/shared/contract/page-methods.ts';

const report = (status: number | null, ...incomplete: CaptureReport['incomplete']): CaptureReport => ({
  finalUrl: 'https://a.example/',
  status,
  complete: incomplete.length === 0,
  incomplete,
  limits: [],
  counts: { requests: 1, stored: 1, failed: 0, withheld: 0, bytes: 1 },
  files: [],
});
const opened = (word: string) => ({ what: 'the page', reason: `it could not be opened: net::${word}` });

describe('what became of an address', () => {
  it('is no page where nobody answered, and a page where something of it is missing', () => {
    expect(isUnanswered(report(null, opened('ERR_CONNECTION_REFUSED')))).toBe(true);
    expect(isUnanswered(report(404))).toBe(false);
    expect(isUnanswered(report(200, { what: 'page.pdf', reason: 'the time was over' }))).toBe(false);
  });

  it('speaks of the way to the network only where no server could have answered', () => {
    expect(looksOffline(report(null, opened('ERR_INTERNET_DISCONNECTED')))).toBe(true);
    expect(looksOffline(report(null, opened('ERR_NAME_NOT_RESOLVED')))).toBe(true);
    expect(looksOffline(report(null, opened('ERR_EMPTY_RESPONSE')))).toBe(false);
    expect(looksOffline(report(200))).toBe(false);
  });

  it('stops the list only for reasons that a call can have', () => {
    const known: ReadonlySet<string> = new Set(errorCodes);
    expect([...endsTheBatch].filter((code) => !known.has(code))).toEqual([]);
    expect(endsTheBatch.has('ADDRESS_REFUSED')).toBe(false);
  });
});
