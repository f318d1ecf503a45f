import { MessageSquareOff } from 'lucide-react';
import { useState } from 'react';
import type { ItemId } from '../../../../shared/model/ids.ts';
import { useCall } from '../../../app/use-call.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useText } from '../../../ui/text.ts';
import { Waiting } from '../../../ui/waiting.tsx';
import { FacetSelect } from '../facet-select.tsx';
import { FilterField } from '../filter-field.tsx';
import { RowList } from '../row-list.tsx';
import { useLog } from '../use-log.ts';
import { useSettled } from '../use-settled.ts';
import { useSince } from '../use-since.ts';
import { consoleCells, consoleColumns } from './console-cells.tsx';
import { consoleKind } from './console-words.ts';

export interface ConsoleViewProps {
  readonly item: ItemId;
  readonly startedAt: string | null;
}

/** What the page wrote, asked and wanted to do, in order. */
export function ConsoleView({ item, startedAt }: ConsoleViewProps) {
  const t = useText();
  const since = useSince(startedAt);
  const [words, setWords] = useState('');
  const [level, setLevel] = useState<string | null>(null);
  const [inSight, setInSight] = useState<readonly number[]>([0]);
  const [opened, setOpened] = useState<number | null>(null);
  const query = useSettled(words);
  const { counts, rowAt, error } = useLog(item, 'console', query, level === null ? {} : { level }, inSight);
  const facets = useCall('page.facets', { item, log: 'console' }).data?.facets;
  if (error !== null) return <ErrorNotice error={error} />;
  if (counts === null) return <Waiting />;
  if (counts.total === 0) {
    return (
      <EmptyState icon={MessageSquareOff} title={t('page.console.none')}>
        {t('page.console.none.body')}
      </EmptyState>
    );
  }
  return (
    <div className="page-log">
      <div className="page-tools">
        <FilterField label={t('page.console.filter')} value={words} onChange={setWords} />
        <FacetSelect
          facets={facets}
          name="level"
          label={t('page.console.kind')}
          value={level}
          onChange={setLevel}
          words={(value) => `${t(`page.console.level.${consoleKind(value)}`)} (${value})`}
        />
        <output className="muted small">
          {t('page.console.shown', { shown: counts.matching, total: counts.total })}
        </output>
      </div>
      {counts.matching === 0 ? (
        <p className="page-nothing">{t('page.console.nothing')}</p>
      ) : (
        <RowList
          key={`${query} ${level ?? ''}`}
          label={t('page.console.label')}
          count={counts.matching}
          rowHeight={44}
          columns={consoleColumns(t)}
          cells={({ index, isCurrent }) => consoleCells(t, rowAt(index), since, index === opened, isCurrent)}
          onInSight={setInSight}
          opened={opened}
          onOpen={(index) => setOpened(index === opened ? null : index)}
          className="console-list"
        />
      )}
    </div>
  );
}
