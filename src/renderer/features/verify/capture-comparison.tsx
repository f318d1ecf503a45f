import { useId } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import { partsOf, spanOf, type ComparedPart } from '../../../shared/page/comparison-words.ts';
import type { ComparedPair } from '../../../shared/page/pairs.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useText, type TextOf } from '../../ui/text.ts';
import { ComparisonTable } from './comparison-table.tsx';

/** Two captures side by side: sentences first, then everything that was compared. */
export function CaptureComparison({ pair }: { readonly pair: ComparedPair }) {
  const t = useText();
  const intl = useIntl();
  const id = useId();
  const { a, b, comparison } = pair;
  const { agree, differ } = partsOf(comparison);
  const { text, cut } = comparison;
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id}>
        <Bidi text={t('pages.pair', { first: a.name, second: b.name })} />
      </h3>
      <div className="compared">
        <p>{apart(t, comparison.apartMs)}</p>
        {agree.length > 0 && <p className="strong">{t('pages.agree', { parts: listed(t, intl, agree) })}</p>}
        <p className="strong">
          {differ.length === 0 ? t('pages.agree.all') : t('pages.differ', { parts: listed(t, intl, differ) })}
        </p>
        <p className="muted">{t('pages.meaning')}</p>
        {cut > 0 && <p className="muted">{t('pages.cut', { count: cut })}</p>}
      </div>
      {text !== null && (
        <>
          <OnlyThere title={t('pages.lines.first')} lines={text.onlyA} count={text.a - text.agree} />
          <OnlyThere title={t('pages.lines.second')} lines={text.onlyB} count={text.b - text.agree} />
        </>
      )}
      <Fold title={t('pages.table')} level={3}>
        <ComparisonTable pair={pair} />
      </Fold>
    </section>
  );
}

function OnlyThere(props: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly count: number;
}) {
  const t = useText();
  const intl = useIntl();
  const { title, lines, count } = props;
  if (count === 0) return null;
  return (
    <Fold title={title} aside={intl.formatNumber(count)}>
      <ul className="only-there">
        {lines.map((line, index) => (
          // A line may stand there more than once; it has no identity but its place.
          // eslint-disable-next-line react/no-array-index-key
          <li key={index}>
            <Bidi text={line} reveal />
          </li>
        ))}
      </ul>
      {count > lines.length && (
        <p className="muted">{t('pages.lines.more', { count: count - lines.length })}</p>
      )}
    </Fold>
  );
}

function listed(t: TextOf, intl: IntlShape, parts: readonly ComparedPart[]): string {
  return intl.formatList(parts.map(({ key, values }) => t(key, values)));
}

function apart(t: TextOf, ms: number | null): string {
  if (ms === null) return t('pages.apart.unknown');
  const { unit, value } = spanOf(ms);
  return t('pages.apart', { span: t(`pages.apart.${unit}`, { value }) });
}
