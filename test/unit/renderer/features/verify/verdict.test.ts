import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { groupFindings } from '../../../../../src/shared/verdict/group-findings.ts';
import {
  fingerprintGroups,
  parseFingerprint,
  wrongTrustLine,
} from '../../../../../src/shared/verdict/fingerprint-text.ts';
import { verdictSentence } from '../../../../../src/shared/verdict/verdict-sentence.ts';
import { emptyDraft, verifyInput } from '../../../../../src/renderer/features/verify/verify-request.ts';
import { catalogues } from '../../../../../src/shared/i18n/index.ts';
import {
  alteredCodes,
  FINDINGS_LIMIT,
  informationCodes,
  unprovenCodes,
  verificationReport,
  type Finding,
  type VerificationReport,
} from '../../../../../src/shared/model/verdict.ts';

const digits = '549ec5f51f8719601c97b50de6f0d4de98234eca6d9835ed5cd9bb75f467935d';

function report(
  verdict: VerificationReport['verdict'],
  findings: readonly Finding[],
  sound: readonly boolean[] = [true, true],
): VerificationReport {
  return verificationReport.parse({
    verdict,
    sentence: '',
    findings,
    signer: `sha256:${digits}`,
    created: '2026-11-20T12:00:00.000Z',
    bundle: null,
    exhibits: sound.map((isSound, index) => ({
      exhibit: `AB/${index + 1}`,
      kind: 'file',
      name: 'x',
      bytes: 1,
      sha256: 'a'.repeat(64),
      acquiredAt: '2026-11-20T11:00:00.000Z',
      withheld: false,
      derived: 0,
      sound: isSound,
    })),
    checked: { files: 1, bytes: 1, events: 1 },
    declared: { exhibits: 2, included: 2, leftOut: 0, erased: 0, withheldDetails: 0, withheldKinds: [] },
    notShown: [],
  });
}

const found = (code: Finding['code'], path?: string): Finding => ({
  code,
  message: 'm',
  ...(path === undefined ? {} : { path }),
});

describe('the one sentence', () => {
  test('names the exhibits that are not what was sealed, and counts the others', () => {
    const finding = found('ALTERED', 'data/exhibits/ab-2/photo.png');
    expect(verdictSentence(report('altered', [finding], [true, false, true]))).toEqual({
      kind: 'altered-exhibits',
      unsound: ['AB/2'],
      others: 2,
      isUnsoundElsewhere: false,
    });
  });

  test('does not say that the others match where more than an exhibit differs', () => {
    const finding = found('ALTERED', 'data/exhibits/ab-2/photo.png');
    for (const more of [found('LEDGER_BROKEN'), found('MALFORMED_BAG', 'bagit.txt')]) {
      const sentence = verdictSentence(report('altered', [finding, more], [true, false]));
      expect(sentence).toMatchObject({ unsound: ['AB/2'], isUnsoundElsewhere: true });
    }
    const many = Array.from({ length: FINDINGS_LIMIT }, () => finding);
    expect(verdictSentence(report('altered', many, [true, false]))).toMatchObject({
      isUnsoundElsewhere: true,
    });
    const harmless = verdictSentence(report('altered', [finding, found('REPACKED_ZIP')], [true, false]));
    expect(harmless).toMatchObject({ isUnsoundElsewhere: false });
  });

  test('says that the bundle is altered where no exhibit is touched', () => {
    expect(verdictSentence(report('altered', [found('MALFORMED_BAG')]))).toEqual({
      kind: 'altered-elsewhere',
      reason: null,
    });
    expect(verdictSentence(report('altered', [found('LEDGER_BROKEN'), found('UNSIGNED')]))).toEqual({
      kind: 'altered-elsewhere',
      reason: 'UNSIGNED',
    });
  });

  test('gives the reason why something could not be checked only where it is the only one', () => {
    const signer = found('UNKNOWN_SIGNER');
    expect(verdictSentence(report('unproven', [signer, found('REPACKED_ZIP')]))).toEqual({
      kind: 'unproven',
      reason: 'UNKNOWN_SIGNER',
    });
    expect(verdictSentence(report('unproven', [signer, found('TIMESTAMP_ISSUER_UNKNOWN')]))).toEqual({
      kind: 'unproven',
      reason: null,
    });
  });

  test.each(['en', 'fr'] as const)('reads as a sentence in %s for one exhibit and for many', (language) => {
    const intl = createIntl({ locale: language, messages: catalogues[language] });
    const say = (id: 'verify.intact' | 'verify.altered.exhibits', values: Record<string, string | number>) =>
      intl.formatMessage({ id }, values);
    const sentences = [
      say('verify.intact', { count: 1, created: 'X' }),
      say('verify.intact', { count: 14, created: 'X' }),
      say('verify.altered.exhibits', { count: 1, exhibits: 'AB/3', others: 0 }),
      say('verify.altered.exhibits', { count: 2, exhibits: 'AB/3, AB/4', others: 13 }),
    ];
    expect(new Set(sentences).size).toBe(4);
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}#]/u);
    expect(sentences[3]).toContain('13');
  });
});

describe('findings', () => {
  test('stand by what they mean, what differs first, each kind explained once', () => {
    const sections = groupFindings([
      found('REPACKED_ZIP'),
      found('ALTERED', 'a'),
      found('UNKNOWN_SIGNER'),
      found('MISSING', 'b'),
      found('ALTERED', 'c'),
    ]);
    expect(sections.map((section) => [section.class, section.count])).toEqual([
      ['altered', 3],
      ['unproven', 1],
      ['information', 1],
    ]);
    expect(sections[0]?.groups.map((group) => [group.code, group.findings.length])).toEqual([
      ['ALTERED', 2],
      ['MISSING', 1],
    ]);
  });

  test.each([...alteredCodes, ...unprovenCodes, ...informationCodes])(
    '%s is explained in both languages',
    (code) => {
      for (const messages of [catalogues.en, catalogues.fr]) {
        expect(messages[`finding.${code}.title`]).toBeTruthy();
        expect(messages[`finding.${code}.means`]).toBeTruthy();
      }
      expect(catalogues.fr[`finding.${code}.title`]).not.toBe(catalogues.en[`finding.${code}.title`]);
    },
  );
});

describe('a fingerprint', () => {
  test.each([
    digits,
    `sha256:${digits}`,
    `SHA-256: ${digits.toUpperCase()}`,
    fingerprintGroups(digits).join(' '),
    `${fingerprintGroups(digits).slice(0, 8).join(' ')}\n${fingerprintGroups(digits).slice(8).join(' ')}`,
  ])('is read as people write it: %j', (text) => {
    expect(parseFingerprint(text)).toBe(`sha256:${digits}`);
  });

  test.each(['', digits.slice(1), `${digits}0`, digits.replace('5', 'g')])('%j is none', (text) => {
    expect(parseFingerprint(text)).toBeNull();
  });

  test('stands in sixteen groups of four', () => {
    expect(fingerprintGroups(`sha256:${digits}`)).toHaveLength(16);
    expect(fingerprintGroups(`sha256:${digits}`).join('')).toBe(digits);
  });
});

describe('what a bundle is checked with', () => {
  const other = digits.replaceAll('5', '6');

  test('one fingerprint over two lines is one, two lines of 64 digits are two', () => {
    const groups = fingerprintGroups(digits);
    const folded = `${groups.slice(0, 8).join(' ')}\n${groups.slice(8).join(' ')}`;
    expect(verifyInput({ ...emptyDraft, trust: folded }, []).trust).toEqual([`sha256:${digits}`]);
    expect(verifyInput({ ...emptyDraft, trust: `${digits}\n\n${other}` }, []).trust).toHaveLength(2);
  });

  test('the first line that is no fingerprint is named', () => {
    expect(wrongTrustLine(`${digits}\nabcd`)).toBe(2);
    expect(wrongTrustLine(`${digits}\n`)).toBeNull();
    expect(wrongTrustLine('')).toBeNull();
  });

  test('people of the vault are trusted besides, once each', () => {
    const key = parseFingerprint(digits);
    expect(verifyInput({ ...emptyDraft, trust: digits }, key === null ? [] : [key]).trust).toHaveLength(1);
  });

  test('the key in an age identity file is found among its comments', () => {
    const identity = '# created: 2026-11-21\n# public key: age1xyz\nAGE-SECRET-KEY-1QQQ\n';
    expect(verifyInput({ ...emptyDraft, identity }, []).identity).toBe('AGE-SECRET-KEY-1QQQ');
  });

  test('fields that are left empty are not sent', () => {
    expect(verifyInput({ ...emptyDraft, path: ' /a.zip ' }, [])).toEqual({
      path: '/a.zip',
      trust: [],
      tsaRoots: [],
    });
  });
});
