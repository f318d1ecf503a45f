import { MessagesSquare } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { ItemDetail } from '../../../shared/model/item.ts';
import { useCall } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useText } from '../../ui/text.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { MemberDialog } from '../image/member-dialog.tsx';
import { conversationTitles } from './conversation-titles.ts';
import { DisplayMenu, type Display } from './display-menu.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FindBox } from './find-box.tsx';
import { JumpMenu } from './jump-menu.tsx';
import type { ListView } from './list-view.ts';
import { noFilter, type MessageFilter } from './message-filter.ts';
import { MessageList } from './message-list.tsx';
import { defaultOnTheEnd, senderLooks } from './senders.ts';
import { SourcePane } from './source-pane.tsx';
import { useFindShortcut } from './use-find-shortcut.ts';
import { useFind } from './use-find.ts';
import { useRows } from './use-rows.ts';
import type { Target } from './use-target.ts';
import './transcript.css';

export interface TranscriptViewerProps {
  readonly item: ItemDetail;
  /** The message to open at, from 1. */
  readonly at: number;
  /** Hears when the source of a message is shown beside the list, which needs the room. */
  readonly onSource: (isShown: boolean) => void;
}

/** A chat as its export tells it: every entry in the file's own order, with its place in the file. */
export function TranscriptViewer({ item, at, onSource }: TranscriptViewerProps) {
  const t = useText();
  const participants = useMemo(
    () => item.report?.participants.map(({ name }) => name) ?? item.transcript?.participants ?? [],
    [item],
  );
  const conversations = useMemo(() => item.report?.conversations.filter(({ taken }) => taken) ?? [], [item]);
  const [filter, setFilter] = useState<MessageFilter>(noFilter);
  const [display, setDisplay] = useState<Display>({
    reveal: false,
    fullTimes: false,
    onTheEnd: defaultOnTheEnd(participants),
  });
  const [current, setCurrent] = useState(at);
  const [target, setTarget] = useState<Target>({ n: at, wish: 0, focus: false });
  const [source, setSource] = useState<number | null>(null);
  const [member, setMember] = useState<string | null>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const days = useCall('transcript.days', { item: item.id });
  const rows = useRows(item.id, filter);
  const go = (n: number, focus: boolean): void => {
    setCurrent(n);
    setSource((last) => (last === null ? null : n));
    setTarget((last) => ({ n, wish: last.wish + 1, focus }));
  };
  const closeSource = (): void => {
    setSource(null);
    onSource(false);
    setTarget((last) => ({ n: current, wish: last.wish + 1, focus: true }));
  };
  const find = useFind(item.id, filter, current, (n) => go(n, false));
  const findInput = useFindShortcut();
  useEffect(() => () => onSource(false), [onSource]);

  const lookOf = useMemo(() => senderLooks(participants, display.onTheEnd), [participants, display.onTheEnd]);
  const titleOf = useMemo(() => conversationTitles(conversations, t), [conversations, t]);
  const view: ListView = {
    item: item.id,
    titleOf,
    onGo: (n) => go(n, true),
    lookOf,
    query: find.query,
    reveal: display.reveal,
    fullTimes: display.fullTimes,
    unfolded,
    onUnfold: (n) => setUnfolded((last) => toggled(last, n)),
    onShowSource: (n) => {
      onSource(true);
      go(n, true);
      setSource(n);
    },
    onOpenMember: setMember,
  };

  if (rows.error !== null) return <ErrorNotice error={rows.error} />;
  if (rows.model === null || days.isPending) return <Waiting />;
  if (rows.total === 0) {
    return (
      <EmptyState icon={MessagesSquare} title={t('transcript.empty')}>
        {t('transcript.empty.body')}
      </EmptyState>
    );
  }
  return (
    // Escape closes the source from wherever one is in the chat; a list that is open over it takes the key first.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="transcript"
      data-source={source !== null || undefined}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && source !== null && isInside(event.currentTarget, event.target))
          closeSource();
      }}
    >
      <div className="transcript-tools">
        <FindBox
          label={t('transcript.search')}
          inputRef={findInput}
          query={find.query}
          onQuery={find.search}
          place={find.place}
          onStep={find.step}
        />
        <div className="row">
          <JumpMenu days={days.data?.days ?? []} total={rows.total} onGo={(n) => go(n, true)} />
          <DisplayMenu display={display} onChange={setDisplay} participants={participants} />
        </div>
        <FilterBar
          filter={filter}
          onChange={setFilter}
          participants={participants}
          conversations={conversations}
          shown={rows.model.rows}
          total={rows.total}
        />
        <VisuallyHidden>{t('transcript.keys')}</VisuallyHidden>
      </div>
      {rows.model.rows === 0 ? (
        <EmptyState
          icon={MessagesSquare}
          title={t('transcript.filter.nothing')}
          actions={<Button onPress={() => setFilter(noFilter)}>{t('transcript.filter.clear')}</Button>}
        >
          {t('transcript.filter.active', { shown: 0, total: rows.total })}
        </EmptyState>
      ) : (
        <MessageList
          item={item.id}
          label={t('transcript.messages', { exhibit: item.exhibit })}
          model={rows.model}
          days={days.data?.days ?? []}
          view={view}
          hits={find.hits}
          total={rows.total}
          current={current}
          onCurrent={setCurrent}
          target={target}
          onGo={(n) => go(n, true)}
        />
      )}
      {source !== null && (
        <SourcePane item={item.id} n={source} reveal={display.reveal} onClose={closeSource} />
      )}
      <MemberDialog item={item} member={member} onClose={() => setMember(null)} />
    </div>
  );
}

function toggled(numbers: ReadonlySet<number>, n: number): ReadonlySet<number> {
  const next = new Set(numbers);
  if (!next.delete(n)) next.add(n);
  return next;
}

/** False for what stands in a popover: its events pass through here as well. */
function isInside(element: Element, target: EventTarget): boolean {
  return target instanceof Node && element.contains(target);
}
