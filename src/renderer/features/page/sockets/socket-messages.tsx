import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { ItemId } from '../../../../shared/model/ids.ts';
import { Bidi } from '../../../ui/bidi.tsx';
import { formatBytes } from '../../../ui/bytes.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useText } from '../../../ui/text.ts';
import { useLog, type RowOf } from '../use-log.ts';
import { useSince } from '../use-since.ts';
import { Bubble } from './bubble.tsx';
import { BubbleList } from './bubble-list.tsx';

export interface SocketMessagesProps {
  readonly item: ItemId;
  readonly socket: string;
  readonly count: number;
  readonly startedAt: string | null;
}

/** The frames of one socket as a conversation. */
export function SocketMessages({ item, socket, count, startedAt }: SocketMessagesProps) {
  const t = useText();
  const since = useSince(startedAt);
  const [inSight, setInSight] = useState<readonly number[]>([0]);
  const { counts, rowAt, error } = useLog(item, 'websocket', '', { socket }, inSight);
  if (error !== null) return <ErrorNotice error={error} />;
  return (
    <BubbleList
      label={t('page.sockets.label')}
      count={counts?.matching ?? count}
      onInSight={setInSight}
      bubble={(index) => bubbleOf(rowAt(index), since)}
    />
  );
}

function bubbleOf(row: RowOf<'websocket'> | undefined, since: (at: string) => string): ReactNode {
  if (row === undefined) return '…';
  return (
    <Bubble direction={row.direction} at={row.at} since={since(row.at)}>
      <Payload row={row} />
    </Bubble>
  );
}

function Payload({ row }: { readonly row: RowOf<'websocket'> }) {
  const t = useText();
  const intl = useIntl();
  if (row.text !== null) {
    return (
      <p className="socket-words" dir="auto">
        <Bidi text={row.text} reveal />
        {row.isCut && (
          <span className="muted"> … {t('page.sockets.cut', { size: formatBytes(intl, row.bytes) })}</span>
        )}
      </p>
    );
  }
  return (
    <>
      <p>{t('page.sockets.binary', { size: formatBytes(intl, row.bytes) })}</p>
      {row.hex !== null && row.hex !== '' && (
        <p className="socket-hex" dir="ltr">
          <span className="visually-hidden">{t('page.sockets.binary.bytes')}</span>
          {(row.hex.match(/../gu) ?? []).join(' ')}
          {row.isCut && ' …'}
        </p>
      )}
    </>
  );
}
