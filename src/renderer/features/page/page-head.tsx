import { CircleAlert, CircleCheck } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { PageOverview } from '../../../shared/contract/page-parts.ts';
import type { ItemDetail } from '../../../shared/model/item.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { Button } from '../../ui/button.tsx';
import { formatBytes } from '../../ui/bytes.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { useText } from '../../ui/text.ts';
import { Address } from './address.tsx';
import { CopyButton } from './copy-button.tsx';
import { ReplayNote } from './replay/replay-note.tsx';
import { countParts, isUnopened, sortRemarks } from './missing/remarks.ts';

export interface PageHeadProps {
  readonly item: ItemDetail;
  readonly page: PageOverview;
  /** Leads to what is missing; undefined where that is shown already. */
  readonly onMissing: (() => void) | undefined;
}

/** What page this is, when it was recorded, and whether the record is whole. */
export function PageHead({ item, page, onMissing }: PageHeadProps) {
  const t = useText();
  const intl = useIntl();
  const { capture, remarks } = page;
  const parts = countParts(sortRemarks(remarks));
  const { failed } = page.counts;
  const isWhole = capture?.complete === true && parts === 0;
  return (
    <header className="page-head">
      <div className="page-head-title">
        <h2>
          {capture === null || capture.title === '' ? (
            t(isUnopened(remarks) ? 'page.unopened' : 'page.untitled')
          ) : (
            <Bidi text={capture.title} reveal />
          )}
        </h2>
        <Badge tone={isWhole ? 'good' : 'warn'} icon={isWhole ? CircleCheck : CircleAlert}>
          {t(isWhole ? 'page.complete' : 'page.incomplete')}
        </Badge>
      </div>
      {capture !== null && (
        <p className="page-value page-head-address">
          <Address value={capture.finalUrl} />
          <CopyButton text={capture.finalUrl} label={t('page.address.copy')} />
        </p>
      )}
      <p className="page-head-facts">
        <DateTime value={capture?.startedAt ?? item.acquiredAt} />
        {capture !== null && (
          <>
            <span>
              {capture.status === null
                ? t('page.answer.none')
                : t('page.answer', { status: String(capture.status) })}
            </span>
            <span>
              {t('page.kept', capture.counts)}, {formatBytes(intl, capture.counts.bytes)}
            </span>
            {capture.profile === 'signed-in' && <span>{t('page.signed-in')}</span>}
            <ReplayNote item={item.id} />
            {capture.requestedUrl !== capture.finalUrl && (
              <span className="page-head-asked">
                {t('page.address.asked')} <Address value={capture.requestedUrl} />
              </span>
            )}
          </>
        )}
      </p>
      {!isWhole && (
        <Banner
          tone="warning"
          title={[
            ...(failed > 0 ? [t('page.incomplete.requests', { count: failed })] : []),
            ...(parts > 0 ? [t('page.incomplete.parts', { count: parts })] : []),
          ].join(' ')}
          actions={
            onMissing !== undefined && (
              <Button size="small" onPress={onMissing}>
                {t('page.incomplete.see')}
              </Button>
            )
          }
        >
          <p>{t('page.incomplete.body')}</p>
        </Banner>
      )}
    </header>
  );
}
