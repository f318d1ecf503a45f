import { useIntl } from 'react-intl';
import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { Conversation } from '../../../shared/transcript/report.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { isFiltering, noFilter, type MessageFilter } from './message-filter.ts';

type Kind = TranscriptMessage['kind'];

export interface FilterBarProps {
  readonly filter: MessageFilter;
  readonly onChange: (filter: MessageFilter) => void;
  readonly participants: readonly string[];
  /** Those that were taken, where the export holds several. */
  readonly conversations: readonly Conversation[];
  readonly shown: number;
  readonly total: number;
}

const ALL = '';
const kinds = ['message', 'system', 'call', 'unknown', 'unparsed'] as const satisfies readonly Kind[];
const traits = ['media', 'link', 'flag'] as const satisfies readonly NonNullable<MessageFilter['has']>[];

/** Shows one conversation, one sender, one kind of entry, or what holds something; says so as long as it does. */
export function FilterBar(props: FilterBarProps) {
  const { filter, onChange, participants, conversations, shown, total } = props;
  const t = useText();
  const intl = useIntl();
  return (
    <div className="filter-bar">
      {conversations.length > 1 && (
        <Select
          label={t('transcript.filter.conversation')}
          className="field-inline"
          options={[
            { id: ALL, label: t('transcript.filter.conversation.all', { count: conversations.length }) },
            ...conversations.map(({ id, title, records, unparsed }) => ({
              id,
              label: title ?? t('transcript.filter.conversation.untitled'),
              aside: intl.formatNumber(records.total + unparsed),
            })),
          ]}
          value={filter.conversation ?? ALL}
          onChange={(id) => onChange({ ...filter, conversation: id === ALL ? null : id })}
        />
      )}
      <Select
        label={t('transcript.filter.sender')}
        className="field-inline"
        options={[
          { id: ALL, label: t('transcript.filter.sender.all') },
          ...participants.map((name) => ({ id: name, label: name })),
        ]}
        value={filter.sender ?? ALL}
        onChange={(sender) => onChange({ ...filter, sender: sender === ALL ? null : sender })}
      />
      <Select
        label={t('transcript.filter.kind')}
        className="field-inline"
        options={[
          { id: ALL, label: t('transcript.filter.kind.all') },
          ...kinds.map((kind) => ({ id: kind, label: t(`transcript.filter.kind.${kind}`) })),
        ]}
        value={filter.kind ?? ALL}
        onChange={(kind) =>
          onChange({ ...filter, kind: kinds.find((candidate) => candidate === kind) ?? null })
        }
      />
      <Select
        label={t('transcript.filter.has')}
        className="field-inline"
        options={[
          { id: ALL, label: t('transcript.filter.has.any') },
          ...traits.map((one) => ({ id: one, label: t(`transcript.filter.has.${one}`) })),
        ]}
        value={filter.has ?? ALL}
        onChange={(has) =>
          onChange({ ...filter, has: traits.find((candidate) => candidate === has) ?? null })
        }
      />
      {isFiltering(filter) && (
        <output className="row small">
          {t('transcript.filter.active', { shown, total })}
          <Button kind="quiet" size="small" onPress={() => onChange(noFilter)}>
            {t('transcript.filter.clear')}
          </Button>
        </output>
      )}
    </div>
  );
}
