import { Search } from 'lucide-react';
import { Input, SearchField } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { preferredLanguage } from '../../../shared/i18n/index.ts';
import type { EventType } from '../../../shared/model/event.ts';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useText } from '../../ui/text.ts';
import type { EventFilter } from './filter-events.ts';
import { typeWords } from './type-words.ts';

const ALL = '';

export interface LogToolsProps {
  readonly filter: EventFilter;
  readonly onFilter: (filter: EventFilter) => void;
  /** The types that occur in the log. */
  readonly types: readonly EventType[];
  readonly newestFirst: boolean;
  readonly onNewestFirst: (newestFirst: boolean) => void;
  /** How many entries the filter leaves. */
  readonly shown: number;
}

/** What the log shows, and in which order. */
export function LogTools(props: LogToolsProps) {
  const { filter, onFilter, types, newestFirst, onNewestFirst, shown } = props;
  const t = useText();
  const language = preferredLanguage([useIntl().locale]);
  return (
    <div className="custody-tools">
      <SearchField
        aria-label={t('custody.filter')}
        className="find-field custody-find"
        value={filter.text}
        onChange={(text) => onFilter({ ...filter, text })}
      >
        <Search size={18} aria-hidden />
        <Input
          className="find-input"
          placeholder={t('custody.filter')}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
        />
      </SearchField>
      <Select
        label={t('custody.filter.type')}
        className="field-inline"
        options={[
          { id: ALL, label: t('custody.filter.all') },
          ...types.map((type) => ({ id: type, label: typeWords(language, type) })),
        ]}
        value={filter.type ?? ALL}
        onChange={(type) => onFilter({ ...filter, type: types.find((one) => one === type) ?? null })}
      />
      <Switch isSelected={newestFirst} onChange={onNewestFirst}>
        {t('custody.newest-first')}
      </Switch>
      <output className="custody-count muted small">{t('custody.count', { count: shown })}</output>
    </div>
  );
}
