import { useIntl } from 'react-intl';
import type { MatchSummary } from '../../../shared/contract/match-methods.ts';
import { Banner } from '../../ui/banner.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { useText } from '../../ui/text.ts';

export interface MatchSummaryCardProps {
  readonly summary: MatchSummary;
  readonly left: string;
  readonly right: string;
}

/** How two exports compare, in one sentence, and what the comparison rests on. */
export function MatchSummaryCard({ summary, left, right }: MatchSummaryCardProps) {
  const t = useText();
  const intl = useIntl();
  const { agree, differ, onlyLeft, onlyRight, offsetMinutes, toleranceSeconds, people } = summary;
  const total = agree + differ + onlyLeft + onlyRight;
  const number = (value: number): string => intl.formatNumber(value);
  return (
    <Banner
      tone={agree === total ? 'success' : 'info'}
      title={t('compare.sentence', { agree, total })}
      isAlert
    >
      <KeyValueList
        facts={[
          { name: t('compare.differ'), value: number(differ) },
          { name: t('compare.only', { exhibit: left }), value: number(onlyLeft) },
          { name: t('compare.only', { exhibit: right }), value: number(onlyRight) },
          {
            name: t('compare.clocks'),
            value:
              offsetMinutes === null
                ? t('compare.clocks.unknown')
                : t(clocksKey(offsetMinutes), {
                    exhibit: left,
                    minutes: Math.abs(offsetMinutes),
                    seconds: toleranceSeconds,
                  }),
          },
          ...(people.length === 0
            ? []
            : [
                {
                  name: t('compare.people'),
                  value: (
                    <ul>
                      {people.map((one) => (
                        <li key={`${one.left} ${one.right}`}>
                          <Bidi text={one.left} reveal /> = <Bidi text={one.right} reveal />{' '}
                          <span className="muted">{number(one.messages)}</span>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]),
        ]}
      />
    </Banner>
  );
}

function clocksKey(offsetMinutes: number) {
  if (offsetMinutes === 0) return 'compare.clocks.same';
  return offsetMinutes < 0 ? 'compare.clocks.behind' : 'compare.clocks.ahead';
}
