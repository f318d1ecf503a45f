import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { lackWords } from '../../../../../src/renderer/features/page/missing/lack-words.ts';
import {
  countParts,
  isUnopened,
  sortRemarks,
} from '../../../../../src/renderer/features/page/missing/remarks.ts';
import { reasonKind } from '../../../../../src/renderer/features/page/reason-kind.ts';
import type { TextOf } from '../../../../../src/renderer/ui/text.ts';
import { catalogues, languages, type Language } from '../../../../../src/shared/i18n/index.ts';

function textOf(language: Language): TextOf {
  const intl = createIntl({ locale: language, messages: catalogues[language] });
  return (id, values) => intl.formatMessage({ id }, { ...values });
}

describe('the reason why a request is not stored', () => {
  it.each([
    ['withheld', 'withheld'],
    ['unfinished', 'unfinished'],
    ['name-not-resolved', 'name'],
    ['connection-refused', 'refused'],
    ['connection-reset', 'broken'],
    ['incomplete-chunked-encoding', 'broken'],
    ['timed-out', 'slow'],
    ['connection-timed-out', 'slow'],
    ['cert-authority-invalid', 'certificate'],
    ['ssl-protocol-error', 'tls'],
    ['too-many-redirects', 'redirects'],
    ['blocked-csp', 'csp'],
    ['blocked-mixed-content', 'mixed'],
    ['blocked-corp-not-same-origin', 'origin'],
    ['unsafe-port', 'blocked'],
    ['blocked-other', 'blocked'],
    ['proxy-connection-failed', 'proxy'],
    ['address-unreachable', 'unreachable'],
    ['empty-response', 'empty'],
  ] as const)('%s is told as "%s"', (reason, kind) => {
    expect(reasonKind(reason)).toBe(kind);
  });

  it('is "other" where nobody foresaw it, so that the words of the browser stand for it', () => {
    expect(reasonKind('a-word-of-tomorrow')).toBe('other');
    expect(reasonKind('')).toBe('other');
  });
});

describe.each(languages)('what a record lacks, in %s', (language) => {
  const t = textOf(language);

  it('is said in words of that language where the record speaks in known ones', () => {
    const lack = { what: 'the end of loading', reason: 'the page kept asking until the time was over' };
    const told = lackWords(t, lack);
    expect(told).toEqual({ what: t('page.lack.loading'), reason: t('page.lack.because.restless') });
  });

  it('names what the browser said of a page that could not be opened', () => {
    const reason = 'it could not be opened: net::ERR_NAME_NOT_RESOLVED';
    const told = lackWords(t, { what: 'the page', reason });
    expect(told.reason).toContain(t('page.reason.name'));
    expect(told.reason).toContain('NAME_NOT_RESOLVED');
  });

  it('counts requests and connections, and says why they came to nothing', () => {
    const told = lackWords(t, { what: '12 requests', reason: 'empty-response (see failed.jsonl)' });
    expect(told).toEqual({
      what: t('page.lack.requests', { count: 12 }),
      reason: `${t('page.reason.empty')}.`,
    });
    expect(lackWords(t, { what: 'one connection', reason: 'refused-private (see failed.jsonl)' }).what).toBe(
      t('page.lack.connections', { count: 1 }),
    );
  });

  it('stays in the words of the record where they are not known', () => {
    const lack = { what: 'something new', reason: 'for a new reason' };
    expect(lackWords(t, lack)).toEqual(lack);
  });
});

describe('the remarks on a record', () => {
  it('leave single requests to the list of what failed, and set apart what is only good to know', () => {
    const part = { code: 'INCOMPLETE', what: 'full.png', reason: 'the time was over' } as const;
    const request = {
      code: 'INCOMPLETE',
      what: 'one request',
      reason: 'aborted (see failed.jsonl)',
    } as const;
    const note = { code: 'TOOLS_OPENED' } as const;
    expect(sortRemarks([part, request, note])).toEqual({ parts: [part], absent: [], notes: [note] });
  });

  it('count the files that are not there as one part, since they are missing for one reason', () => {
    const unopened = {
      code: 'INCOMPLETE',
      what: 'the page',
      reason: 'it could not be opened: net::ERR_FAILED',
    } as const;
    const absent = ['full.png', 'text.txt'].map((file) => ({ code: 'FILE_ABSENT', file }) as const);
    const remarks = [unopened, ...absent];
    expect(sortRemarks(remarks).absent).toEqual(['full.png', 'text.txt']);
    expect(countParts(sortRemarks(remarks))).toBe(2);
    expect(isUnopened(remarks)).toBe(true);
    expect(isUnopened(absent)).toBe(false);
  });
});
