import type { BrowserVerdict } from '../../shared/browser/verify-in-browser.ts';
import { assertNever } from '../../shared/model/error.ts';
import { classOf, type VerificationReport } from '../../shared/model/verdict.ts';
import { verdictSentence } from '../../shared/verdict/verdict-sentence.ts';
import type { Texts } from '../texts/texts.ts';
import { el, evidenceText } from './dom.ts';
import { icon } from './icons.ts';

const signs = { intact: 'good', altered: 'bad', unproven: 'unsure' } as const;

/** The verdict in one large sentence, with a sign and a word: never by colour alone. */
export function verdictHead(texts: Texts, verdict: BrowserVerdict): HTMLElement {
  const { t, instant } = texts;
  const { report } = verdict;
  const stamp = report.verdict === 'altered' ? undefined : report.timestamp;
  return el(
    'section',
    { class: 'verdict', 'data-verdict': report.verdict, 'aria-labelledby': 'verdict-title' },
    icon(signs[report.verdict], 72),
    el(
      'div',
      {},
      el(
        'h2',
        { id: 'verdict-title', tabindex: '-1' },
        el('span', { class: 'verdict-word' }, t(`verdict.${report.verdict}`)),
        el('span', { class: 'visually-hidden' }, '. '),
        el('span', { class: 'verdict-sentence' }, sentenceOf(texts, verdict)),
      ),
      stamp === undefined
        ? null
        : el(
            'p',
            {},
            ...around(
              t('verify.stamped', { authority: PLACE, time: instant(stamp.time) }),
              evidenceText(texts, stamp.authority),
            ),
          ),
    ),
  );
}

/** Stands for text of the bundle inside a sentence until that is put there as an element of its own. */
const PLACE = '\uFFFC';

function around(sentence: string, inside: HTMLElement): readonly (string | HTMLElement)[] {
  const [before = '', after = ''] = sentence.split(PLACE);
  return [before, inside, after];
}

function sentenceOf({ t, instant, list }: Texts, { report, isPartlyUnseen }: BrowserVerdict): string {
  const sentence = verdictSentence(report);
  switch (sentence.kind) {
    case 'intact':
      return t('verify.intact', {
        count: sentence.exhibits,
        created: sentence.created === null ? '' : instant(sentence.created),
      });
    case 'altered-exhibits': {
      const { unsound, others, isUnsoundElsewhere } = sentence;
      const values = { count: unsound.length, exhibits: list(unsound), others };
      return t(isUnsoundElsewhere ? 'verify.altered.both' : 'verify.altered.exhibits', values);
    }
    case 'altered-elsewhere':
      return t(
        sentence.reason === null ? 'verify.altered.elsewhere' : `verify.altered.because.${sentence.reason}`,
      );
    case 'unproven':
      if (sentence.reason !== null) return t(`verify.unproven.because.${sentence.reason}`);
      // Of several reasons none is the sentence; the findings tell them all.
      return t(isPartlyUnseen && !hasOpenQuestion(report) ? 'offline.unseen' : 'verify.unproven');
    default:
      return assertNever(sentence);
  }
}

function hasOpenQuestion({ findings }: VerificationReport): boolean {
  return findings.some(({ code }) => classOf(code) === 'unproven');
}
