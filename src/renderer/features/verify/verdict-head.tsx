import { CircleCheckBig, CircleQuestionMark, OctagonX } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { VerificationReport } from '../../../shared/model/verdict.ts';
import { assertNever } from '../../../shared/model/error.ts';
import { formatInstant } from '../../ui/date-time.tsx';
import { useText } from '../../ui/text.ts';
import { verdictSentence } from '../../../shared/verdict/verdict-sentence.ts';

const signs = { intact: CircleCheckBig, altered: OctagonX, unproven: CircleQuestionMark } as const;

/** The verdict in one large sentence, with a sign and a word: never by colour alone. */
export function VerdictHead({ report }: { readonly report: VerificationReport }) {
  const t = useText();
  const intl = useIntl();
  const { verdict, timestamp } = report;
  const Sign = signs[verdict];
  return (
    <section className="verdict" data-verdict={verdict} role="alert">
      <Sign size={64} strokeWidth={1.75} className="verdict-sign" />
      <div>
        <p className="verdict-word">{t(`verdict.${verdict}`)}</p>
        <p className="verdict-sentence">
          <Sentence report={report} />
        </p>
        {timestamp !== undefined && verdict !== 'altered' && (
          <p>
            {t('verify.stamped', {
              authority: timestamp.authority,
              time: formatInstant(intl, timestamp.time, 'seconds'),
            })}
          </p>
        )}
      </div>
    </section>
  );
}

function Sentence({ report }: { readonly report: VerificationReport }) {
  const t = useText();
  const intl = useIntl();
  const sentence = verdictSentence(report);
  switch (sentence.kind) {
    case 'intact': {
      const created = sentence.created === null ? '' : formatInstant(intl, sentence.created, 'minutes');
      return t('verify.intact', { count: sentence.exhibits, created });
    }
    case 'altered-exhibits': {
      const { unsound, others, isUnsoundElsewhere } = sentence;
      const values = { count: unsound.length, exhibits: intl.formatList([...unsound]), others };
      return t(isUnsoundElsewhere ? 'verify.altered.both' : 'verify.altered.exhibits', values);
    }
    case 'altered-elsewhere':
      return t(
        sentence.reason === null ? 'verify.altered.elsewhere' : `verify.altered.because.${sentence.reason}`,
      );
    case 'unproven':
      return t(sentence.reason === null ? 'verify.unproven' : `verify.unproven.because.${sentence.reason}`);
    default:
      return assertNever(sentence);
  }
}
