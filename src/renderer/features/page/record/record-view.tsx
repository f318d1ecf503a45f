import { useState } from 'react';
import type { PageOverview } from '../../../../shared/contract/page-parts.ts';
import type { ItemDetail } from '../../../../shared/model/item.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { useText } from '../../../ui/text.ts';
import { ExtractDialog } from '../../item/extract-dialog.tsx';
import { ReplayCard } from '../replay/replay-card.tsx';
import { DoneList } from './done-list.tsx';
import { FileTable } from './file-table.tsx';
import { LimitList } from './limit-list.tsx';
import { WayList } from './way-list.tsx';
import { WhoFacts } from './who-facts.tsx';

export interface RecordViewProps {
  readonly item: ItemDetail;
  readonly page: PageOverview;
}

/** How a page was recorded, in plain sentences, and what a replay of the record shows. */
export function RecordView({ item, page }: RecordViewProps) {
  const t = useText();
  const { capture, files } = page;
  const [isExtracting, setExtracting] = useState(false);
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
      <ReplayCard item={item.id} />
      <Card
        title={t('page.record.counts')}
        aside={
          <Button size="small" onPress={() => setExtracting(true)}>
            {t('file.extract')}
          </Button>
        }
      >
        {capture !== null && <p>{t('page.record.counts.value', capture.counts)}</p>}
        <Fold title={t('page.record.files')} aside={files.length}>
          <FileTable files={files} />
        </Fold>
      </Card>
      {isExtracting && <ExtractDialog item={item} onClose={() => setExtracting(false)} />}
    </div>
  );
}
