import { X } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ItemId } from '../../../shared/model/ids.ts';
import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { useCall } from '../../app/use-call.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useText } from '../../ui/text.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { hexLines } from './hex-lines.ts';
import { MessageText } from './message-text.tsx';
import { timeFacts } from './time-facts.ts';
import { useMessages } from './use-messages.ts';

export interface SourcePaneProps {
  readonly item: ItemId;
  readonly n: number;
  readonly reveal: boolean;
  readonly onClose: () => void;
}

/** One message as its bytes stand in the original, with its place and everything that is known of its time. */
export function SourcePane({ item, n, reveal, onClose }: SourcePaneProps) {
  const t = useText();
  const source = useCall('transcript.source', { item, n });
  const message = useMessages(item, [n]).messageOf(n);
  return (
    <aside className="source-pane" aria-label={t('transcript.source')}>
      <header className="row row-apart">
        <h2>{t('transcript.source.title', { n })}</h2>
        <IconButton icon={X} label={t('transcript.source.close')} onPress={onClose} />
      </header>
      {source.isPending && <Waiting />}
      {source.isError && <ErrorNotice error={source.error} />}
      {source.data !== undefined && (
        <>
          <KeyValueList
            isStacked
            facts={[
              ...(message === undefined
                ? []
                : [{ name: t('transcript.source.time'), value: <Times message={message} /> }]),
              {
                name: t('transcript.source.file'),
                value:
                  source.data.member === null ? (
                    t('transcript.source.original')
                  ) : (
                    <Bidi text={source.data.member} reveal />
                  ),
              },
              { name: t('transcript.source.line'), value: source.data.line },
              // A whole export may stand in one line; then the pointer alone says where in it.
              ...(message?.source.pointer === undefined
                ? []
                : [
                    {
                      name: t('transcript.source.pointer'),
                      value: <Bidi text={message.source.pointer} reveal className="mono" />,
                    },
                  ]),
              {
                name: t('transcript.source.bytes'),
                value: t('transcript.source.range', {
                  start: source.data.start,
                  end: source.data.end,
                  count: source.data.end - source.data.start,
                }),
              },
            ]}
          />
          {source.data.hidden > 0 && (
            <p className="muted">{t('transcript.source.hidden', { count: source.data.hidden })}</p>
          )}
          <SourceBytes source={source.data} reveal={reveal} />
        </>
      )}
    </aside>
  );
}

type View = 'text' | 'hex';

function SourceBytes({
  source,
  reveal,
}: {
  readonly source: { readonly text: string; readonly hex: string; readonly start: number };
  readonly reveal: boolean;
}) {
  const t = useText();
  const [view, setView] = useState<View>('text');
  return (
    <Tabs
      label={t('transcript.source')}
      selected={view}
      onSelect={setView}
      items={[
        {
          id: 'text',
          title: t('transcript.source.text'),
          content: <MessageText text={source.text} query="" reveal={reveal} className="source-text mono" />,
        },
        {
          id: 'hex',
          title: t('transcript.source.hex'),
          content: (
            // A region that scrolls must be reachable by keyboard.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            <pre className="source-hex mono" dir="ltr" tabIndex={0}>
              {hexLines(source.hex, source.start).map(({ offset, pairs, ascii }) => (
                <span key={offset} className="hex-line">
                  <span className="muted">{offset}</span> {pairs.padEnd(47)} {ascii}
                  {'\n'}
                </span>
              ))}
            </pre>
          ),
        },
      ]}
    />
  );
}

function Times({ message }: { readonly message: TranscriptMessage }) {
  const t = useText();
  const intl = useIntl();
  const { raw, local, zone, utc } = timeFacts(t, intl, message.time);
  return (
    <>
      <Bidi text={raw} reveal />
      {[local, zone, utc].map((words) => words !== null && <div key={words}>{words}</div>)}
    </>
  );
}
