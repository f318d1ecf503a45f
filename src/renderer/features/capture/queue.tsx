import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleX,
  LoaderCircle,
  RotateCcw,
  TriangleAlert,
  Unplug,
  type LucideIcon,
} from 'lucide-react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { BatchEntry, BatchSummary } from '../../../shared/model/batch.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { useText, type TextOf } from '../../ui/text.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { kindOf, type EntryKind } from './entry-kinds.ts';

const ROW_HEIGHT = 48;

const icons: Readonly<Record<EntryKind, LucideIcon>> = {
  waiting: CircleDashed,
  again: RotateCcw,
  running: LoaderCircle,
  done: CircleCheck,
  incomplete: TriangleAlert,
  failed: CircleX,
  interrupted: Unplug,
  cancelled: Ban,
};

export interface QueueProps {
  readonly entries: readonly BatchEntry[];
  readonly now: BatchSummary['now'];
  /** An address was chosen, by a click or a key. */
  readonly onOpen: (place: number) => void;
}

/** The addresses of a list as rows, of which only those in sight are in the page. */
export function Queue({ entries, now, onOpen }: QueueProps) {
  const t = useText();
  const choose = (key: unknown): void => {
    const found = entries.find(({ place }) => String(place) === key);
    if (found !== undefined) onOpen(found.place);
  };
  return (
    <>
      <VisuallyHidden>{t('captures.keys')}</VisuallyHidden>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW_HEIGHT }}>
        <GridList
          aria-label={t('captures.queue')}
          className="queue"
          items={entries}
          dependencies={[now, t]}
          // Only as tall as its rows: the virtual list itself would take whatever it is given.
          style={{ blockSize: `min(62vh, ${String(entries.length * ROW_HEIGHT + 2)}px)` }}
          selectionMode="none"
          onAction={choose}
        >
          {(entry) => {
            const kind = kindOf(entry);
            const Icon = icons[kind];
            const words = stateWords(t, entry, kind, now);
            return (
              <GridListItem
                id={String(entry.place)}
                textValue={`${String(entry.place)} ${entry.url} ${words}`}
                className="queue-row"
                data-kind={kind}
              >
                <span className="queue-place">{entry.place}</span>
                <span className="queue-state">
                  <Icon size={18} aria-hidden />
                  {words}
                </span>
                <span className="queue-url" dir="ltr">
                  <Bidi text={entry.url} reveal />
                </span>
                <span className="queue-exhibit">{entry.tries.at(-1)?.result?.exhibit ?? ''}</span>
                <span className="queue-when muted small">
                  <When entry={entry} />
                </span>
              </GridListItem>
            );
          }}
        </GridList>
      </Virtualizer>
    </>
  );
}

function When({ entry: { tries } }: { readonly entry: BatchEntry }) {
  const last = tries.at(-1);
  return last === undefined ? null : <DateTime value={last.startedAt} precision="minutes" />;
}

/** The state in words, with the server's answer where that says more. */
function stateWords(t: TextOf, entry: BatchEntry, kind: EntryKind, now: QueueProps['now']): string {
  if (kind === 'running' && now?.place === entry.place) return t(`captures.stage.${now.stage}`);
  const words = t(`captures.entry.${kind}`);
  const result = entry.tries.at(-1)?.result;
  if (result?.outcome !== 'kept' || kind === 'again') return words;
  if (result.status === null) return `${words} · ${t('captures.entry.no-answer')}`;
  return `${words} · ${t('captures.entry.answer', { status: String(result.status) })}`;
}
