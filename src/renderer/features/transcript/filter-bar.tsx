import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';

type Kind = TranscriptMessage['kind'];

/** Which messages are shown; null for all. */
export interface MessageFilter {
  readonly sender: string | null;
  readonly kind: Kind | null;
}

export interface FilterBarProps {
  readonly filter: MessageFilter;
  readonly onChange: (filter: MessageFilter) => void;
  readonly participants: readonly string[];
  readonly shown: number;
  readonly total: number;
}

const ALL = '';
const kinds = ['message', 'system', 'call', 'unknown', 'unparsed'] as const satisfies readonly Kind[];

/** Shows only one sender's messages, or one kind of entry; says so as long as it does. */
export function FilterBar({ filter, onChange, participants, shown, total }: FilterBarProps) {
  const t = useText();
  const isActive = filter.sender !== null || filter.kind !== null;
  return (
    <div className="filter-bar">
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
      {isActive && (
        <output className="row small">
          {t('transcript.filter.active', { shown, total })}
          <Button kind="quiet" size="small" onPress={() => onChange({ sender: null, kind: null })}>
            {t('transcript.filter.clear')}
          </Button>
        </output>
      )}
    </div>
  );
}
