import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { reportCsv, type BatchReport } from '../../../../src/main/app/batch/report-facts.ts';
import { reportPage } from '../../../../src/main/app/batch/report-page.ts';
import { batchEntry } from '../../../../src/shared/model/batch.ts';

const hash = 'ab'.repeat(32);
const result = {
  finishedAt: '2026-11-22T10:00:05.000Z',
  outcome: 'kept',
  code: null,
  item: '0b5a86aa-1111-4222-8333-444455556666',
  exhibit: 'AB/7',
  sha256: hash,
  finalUrl: 'https://a.example/moved',
  status: 200,
  complete: false,
  missing: [{ what: 'a "picture", large', reason: 'cut' }],
};

const report: BatchReport = {
  format: 'holdfast-batch-report/v1',
  batch: '0b5a86aa-1111-4222-8333-444455556667',
  name: '<list> & co.txt',
  list: { exhibit: 'AB/1', sha256: hash },
  startedAt: '2026-11-22T10:00:00.000Z',
  endedAt: '2026-11-22T10:01:00.000Z',
  by: 'Ana Bălan',
  tool: 'holdfast 0.1.0',
  delayMs: 5000,
  capture: { timeoutMs: 60_000, allowPrivate: false },
  counts: { all: 2, done: 1, incomplete: 1, failed: 0, cancelled: 1, interrupted: 0, waiting: 0, running: 0 },
  entries: [
    batchEntry.parse({
      place: 1,
      line: 2,
      url: 'https://a.example/<script>alert(1)</script>',
      state: 'done',
      tries: [
        {
          n: 1,
          reason: null,
          startedAt: '2026-11-22T10:00:00.000Z',
          result: {
            ...result,
            outcome: 'interrupted',
            item: null,
            exhibit: null,
            sha256: null,
            finalUrl: null,
            status: null,
            complete: null,
            missing: [],
          },
        },
        { n: 2, reason: '=HYPERLINK("x")', startedAt: '2026-11-22T10:00:01.000Z', result },
      ],
    }),
    batchEntry.parse({ place: 2, line: 3, url: 'https://b.example/', state: 'cancelled', tries: [] }),
  ],
  setAside: [{ line: 1, text: '=1+1', reason: 'no-address', of: null }],
};

describe('the report on a list as a table', () => {
  const rows = parse<Record<string, string>>(reportCsv(report), { columns: true, bom: true });

  it('has a row for each address and each line that was set aside', () => {
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      no: '1',
      address: 'https://a.example/<script>alert(1)</script>',
      exhibit: 'AB/7',
      final_address: 'https://a.example/moved',
      status: '200',
      complete: 'false',
      missing: 'a "picture", large: cut',
      sha256: hash,
      tries: '2',
    });
    expect(rows[1]).toMatchObject({ no: '2', state: 'cancelled', exhibit: '', tries: '0' });
    expect(rows[2]).toMatchObject({ line: '1', state: 'set aside: no-address' });
  });

  it('holds nothing that a spreadsheet would take for a formula', () => {
    expect(rows[0]?.['retry_reasons']).toBe(`'=HYPERLINK("x")`);
    expect(rows[2]?.['address']).toBe(`'=1+1`);
  });
});

describe('the report on a list as a page', () => {
  it.each(['en', 'fr'] as const)('names every fact in %s, and no word of the list is markup', (language) => {
    const page = reportPage(report, language);
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('<list>');
    expect(page).not.toMatch(/<a |<img|\{\w+\}</);
    for (const fact of ['AB/7', hash, 'https://a.example/moved', 'Ana Bălan', '&quot;timeoutMs&quot;:60000'])
      expect(page).toContain(fact);
    expect(page).toContain(`lang="${language}"`);
  });
});
