import { useState, type ReactNode } from 'react';
import type { ItemId } from '../../../../shared/model/ids.ts';
import { Bidi } from '../../../ui/bidi.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useText, type TextOf } from '../../../ui/text.ts';
import { Address } from '../address.tsx';
import { useLog, type RowOf } from '../use-log.ts';
import { useSince } from '../use-since.ts';
import { Bubble } from './bubble.tsx';
import { BubbleList } from './bubble-list.tsx';

export interface EventMessagesProps {
  readonly item: ItemId;
  readonly count: number;
  readonly startedAt: string | null;
}

/** The messages of streams of events, which only ever come from the server. */
export function EventMessages({ item, count, startedAt }: EventMessagesProps) {
  const t = useText();
  const since = useSince(startedAt);
  const [inSight, setInSight] = useState<readonly number[]>([0]);
  const { rowAt, error } = useLog(item, 'sse', '', {}, inSight);
  if (error !== null) return <ErrorNotice error={error} />;
  return (
    <BubbleList
      label={t('page.sockets.label')}
      count={count}
      onInSight={setInSight}
      bubble={(index) => bubbleOf(t, rowAt(index), since)}
    />
  );
}

function bubbleOf(t: TextOf, row: RowOf<'sse'> | undefined, since: (at: string) => string): ReactNode {
  if (row === undefined) return '…';
  return (
    <Bubble
      direction="received"
      at={row.at}
      since={since(row.at)}
      aside={t('page.sockets.event', { name: row.event })}
    >
      <p className="socket-words" dir="auto">
        <Bidi text={row.data} reveal />
        {row.isCut && '…'}
      </p>
      <p className="muted small">
        <Address value={row.url} />
      </p>
    </Bubble>
  );
}
