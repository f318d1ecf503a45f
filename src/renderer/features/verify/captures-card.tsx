import type { CapturesShown } from '../../../shared/page/checked-captures.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { Card } from '../../ui/card.tsx';
import { useText } from '../../ui/text.ts';
import { CaptureComparison } from './capture-comparison.tsx';

/** Captures of one address, compared: of the bundle that was checked last, and of those before it. */
export function CapturesCard({ shown }: { readonly shown: CapturesShown }) {
  const t = useText();
  const { pairs, unread } = shown;
  return (
    <Card title={t('pages.title')} lead={t(pairs.length === 0 ? 'pages.lead.none' : 'pages.lead')}>
      <div className="stack">
        {unread.map(
          ({ exhibit, problem }) =>
            problem !== null && (
              <p key={exhibit}>
                <Bidi text={t(`pages.unreadable.${problem}`, { name: exhibit })} />
              </p>
            ),
        )}
        {pairs.map((pair) => (
          <CaptureComparison key={`${pair.a.name} ${pair.b.name}`} pair={pair} />
        ))}
        <p className="muted small no-print">{t('pages.remembered')}</p>
      </div>
    </Card>
  );
}
