import { MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ItemId } from '../../../../shared/model/ids.ts';
import { useCall } from '../../../app/use-call.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { useText } from '../../../ui/text.ts';
import { Waiting } from '../../../ui/waiting.tsx';
import { Address } from '../address.tsx';
import { CopyButton } from '../copy-button.tsx';
import { EventMessages } from './event-messages.tsx';
import { SocketMessages } from './socket-messages.tsx';
import './sockets.css';

export interface SocketsViewProps {
  readonly item: ItemId;
  /** Messages of streams of events (server-sent events). */
  readonly events: number;
  readonly startedAt: string | null;
}

/** The id under which the streams of events stand among the sockets, whose own ids are never empty. */
const EVENTS = '';

/** Sockets and streams of events, each as a conversation. */
export function SocketsView({ item, events, startedAt }: SocketsViewProps) {
  const t = useText();
  const intl = useIntl();
  const answer = useCall('page.sockets', { item });
  const [chosen, setChosen] = useState<string | null>(null);
  if (answer.isPending) return <Waiting />;
  if (answer.isError) return <ErrorNotice error={answer.error} />;
  const { sockets } = answer.data;
  if (sockets.length === 0 && events === 0) {
    return (
      <EmptyState icon={MessagesSquare} title={t('page.sockets.none')}>
        {t('page.sockets.none.body')}
      </EmptyState>
    );
  }
  const id = chosen ?? sockets[0]?.socket ?? EVENTS;
  const socket = sockets.find((one) => one.socket === id);
  const count = sockets.length + (events > 0 ? 1 : 0);
  return (
    <div className="page-log">
      <div className="page-tools">
        {count > 1 && (
          <Select
            label={t('page.sockets.connection')}
            className="field-inline sockets-choice"
            options={[
              ...sockets.map((one, index) => ({
                id: one.socket,
                label: `${intl.formatNumber(index + 1)} · ${one.url}`,
                aside: intl.formatNumber(one.sent + one.received),
              })),
              ...(events > 0
                ? [{ id: EVENTS, label: t('page.sockets.kind.events'), aside: intl.formatNumber(events) }]
                : []),
            ]}
            value={id}
            onChange={setChosen}
          />
        )}
        {socket !== undefined && (
          <>
            <span className="page-value">
              <Address value={socket.url} />
              <CopyButton text={socket.url} label={t('page.address.copy')} />
            </span>
            <output className="muted small">
              {t('page.sockets.count', { sent: socket.sent, received: socket.received })}
            </output>
          </>
        )}
      </div>
      {socket === undefined ? (
        <EventMessages item={item} count={events} startedAt={startedAt} />
      ) : (
        <SocketMessages
          key={socket.socket}
          item={item}
          socket={socket.socket}
          count={socket.sent + socket.received}
          startedAt={startedAt}
        />
      )}
    </div>
  );
}
