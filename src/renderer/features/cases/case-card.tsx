import { ChevronRight } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { CaseSummary } from '../../../shared/contract/case-methods.ts';
import { hrefOf } from '../../app/route.ts';
import { Badge } from '../../ui/badge.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { Bytes } from '../../ui/bytes.tsx';
import { formatInstant } from '../../ui/date-time.tsx';
import { Link } from '../../ui/link.tsx';
import { useText } from '../../ui/text.ts';

/** One case in the list: what it is called, how much it holds, and when something last happened in it. */
export function CaseCard({ summary }: { readonly summary: CaseSummary }) {
  const t = useText();
  const intl = useIntl();
  const { id, title, items, bytes, openedAt, lastEventAt, closed } = summary;
  return (
    <Link href={hrefOf({ name: 'case', caseId: id, place: 'evidence' })} className="case-card">
      <span className="case-words">
        <span className="case-title">
          <Bidi text={title} />
          {closed && <Badge>{t('cases.closed')}</Badge>}
        </span>
        <span className="case-facts">
          <span>{t('cases.opened', { date: formatInstant(intl, openedAt, 'date') })}</span>
          <span>{t('cases.last', { date: formatInstant(intl, lastEventAt, 'minutes') })}</span>
        </span>
      </span>
      <span className="case-amount">
        <span className="case-items">{t('cases.items', { count: items })}</span>
        {items > 0 && (
          <span className="muted">
            <Bytes value={bytes} />
          </span>
        )}
      </span>
      <ChevronRight size={22} className="case-arrow" />
    </Link>
  );
}
