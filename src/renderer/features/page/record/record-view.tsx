import type { PageOverview } from '../../../../shared/contract/page-parts.ts';
import type { ItemId } from '../../../../shared/model/ids.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Card } from '../../../ui/card.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { useText } from '../../../ui/text.ts';
import { ReplayCard } from '../replay/replay-card.tsx';
import { DoneList } from './done-list.tsx';
import { FileTable } from './file-table.tsx';
import { LimitList } from './limit-list.tsx';
import { WayList } from './way-list.tsx';
import { WhoFacts } from './who-facts.tsx';

export interface RecordViewProps {
  readonly item: ItemId;
  readonly page: PageOverview;
}

/** How a page was recorded, in plain sentences, and what a replay of the record shows. */
export function RecordView({ item, page }: RecordViewProps) {
  const t = useText();
  const { capture, files } = page;
  return (
    <div className="page-scroll stack">
      {capture === null ? (
        <Banner tone="warning" title={t('page.record.none')}>
          <p>{t('page.record.none.body')}</p>
        </Banner>
      ) : (
        <>
          <Card title={t('page.record.who')}>
            <WhoFacts capture={capture} />
          </Card>
          <Card title={t('page.record.way')}>
            <WayList capture={capture} />
          </Card>
          <Card title={t('page.record.done')}>
            <DoneList behaviours={capture.behaviours} />
            {capture.limits.length > 0 && <LimitList limits={capture.limits} />}
          </Card>
        </>
      )}
      <ReplayCard item={item} />
      <Card title={t('page.record.counts')}>
        {capture !== null && <p>{t('page.record.counts.value', capture.counts)}</p>}
        <Fold title={t('page.record.files')} aside={files.length}>
          <FileTable files={files} />
        </Fold>
      </Card>
    </div>
  );
}
