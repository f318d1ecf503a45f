import { useIntl } from 'react-intl';
import type { CaptureSummaryView } from '../../../../shared/contract/page-parts.ts';
import { Badge } from '../../../ui/badge.tsx';
import { formatBytes } from '../../../ui/bytes.tsx';
import { KeyValueList } from '../../../ui/key-value-list.tsx';
import { useText } from '../../../ui/text.ts';
import { limitWords } from './limit-words.ts';

/** The limits of a capture, and which of them were met. */
export function LimitList({ limits }: { readonly limits: CaptureSummaryView['limits'] }) {
  const t = useText();
  const intl = useIntl();
  const value = (limit: (typeof limits)[number]): string => {
    if (limit.name.endsWith('Ms')) return t('page.record.limit.seconds', { value: limit.value / 1000 });
    return /bytes$/iu.test(limit.name) ? formatBytes(intl, limit.value) : intl.formatNumber(limit.value);
  };
  return (
    <>
      <h3 className="limit-title">{t('page.record.limits')}</h3>
      <KeyValueList
        facts={limits.map((limit) => ({
          name: limitWords(t, limit),
          value: (
            <span className="row row-tight">
              {value(limit)}
              <Badge tone={limit.reached ? 'warn' : 'neutral'}>
                {t(limit.reached ? 'page.record.limit.reached' : 'page.record.limit.free')}
              </Badge>
            </span>
          ),
        }))}
      />
    </>
  );
}
