import type { ItemId } from '../../../shared/model/ids.ts';
import type { ItemSummary } from '../../../shared/model/item.ts';
import { useCall } from '../../app/use-call.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Fold } from '../../ui/fold.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import { countMessages, parseRanges } from './message-ranges.ts';

export interface ExtractChoiceProps {
  /** Those of the chosen items that are chats. */
  readonly chats: readonly ItemSummary[];
  /** What was written for each. */
  readonly extracts: ReadonlyMap<ItemId, string>;
  readonly onChange: (extracts: ReadonlyMap<ItemId, string>) => void;
  /** Whether the files that came with the messages go too. */
  readonly attachments: boolean;
  readonly onAttachments: (attachments: boolean) => void;
}

/** Handing over only some messages of a chat. */
export function ExtractChoice({ chats, extracts, onChange, attachments, onAttachments }: ExtractChoiceProps) {
  const t = useText();
  if (chats.length === 0) return null;
  return (
    <Fold title={t('extract.title')} level={2}>
      <p className="muted">{t('extract.lead')}</p>
      {chats.map((chat) => (
        <OneChat
          key={chat.id}
          chat={chat}
          text={extracts.get(chat.id) ?? ''}
          onChange={(text) => {
            const next = new Map(extracts);
            if (text.trim() === '') next.delete(chat.id);
            else next.set(chat.id, text);
            onChange(next);
          }}
        />
      ))}
      <Checkbox isSelected={attachments} onChange={onAttachments} hint={t('handover.attachments.hint')}>
        {t('handover.attachments')}
      </Checkbox>
    </Fold>
  );
}

interface OneChatProps {
  readonly chat: ItemSummary;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function OneChat({ chat, text, onChange }: OneChatProps) {
  const t = useText();
  const { exhibit, name } = chat;
  const messages = useCall('transcript.page', { item: chat.id, from: 1, limit: 1 }).data?.total ?? 0;
  const ranges = parseRanges(text, messages);
  return (
    <div className="stack stack-s">
      <TextField
        label={t('extract.messages', { exhibit })}
        description={t('extract.messages.hint', { count: messages })}
        value={text}
        onChange={onChange}
        error={ranges === null ? t('extract.wrong', { count: messages }) : null}
        isOptional
        mono
      />
      {ranges !== null && ranges.length > 0 && (
        <output className="small">
          {t('extract.goes', { exhibit, disclosed: countMessages(ranges), messages })}{' '}
          {t('extract.shown', { name })}
        </output>
      )}
    </div>
  );
}
