import { CornerUpLeft } from 'lucide-react';
import type { ItemId } from '../../../shared/model/ids.ts';
import { useCall } from '../../app/use-call.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';

export interface AnsweredProps {
  readonly item: ItemId;
  /** The export's own id of the message that is answered. */
  readonly id: string;
  readonly conversation: string | undefined;
  readonly reveal: boolean;
  readonly onGo: (n: number) => void;
}

const SHOWN = 120;

/** The message that another one answers, in short; leads to it. Says so where the export does not hold it. */
export function Answered({ item, id, conversation, reveal, onGo }: AnsweredProps) {
  const t = useText();
  const found = useCall('transcript.named', {
    item,
    id,
    ...(conversation === undefined ? {} : { conversation }),
  });
  const message = found.data?.message;
  if (message === undefined) return <p className="answered muted small">{t('transcript.answer')}</p>;
  if (message === null) return <p className="answered muted small">{t('transcript.answer.missing')}</p>;
  return (
    <div className="answered">
      <Button
        kind="quiet"
        size="small"
        icon={CornerUpLeft}
        className="answered-go"
        onPress={() => onGo(message.n)}
      >
        {t('transcript.answer.to', { n: message.n })}
      </Button>
      <p className="answered-words" dir="auto">
        {message.sender !== null && (
          <strong>
            <Bidi text={message.sender} reveal={reveal} />
          </strong>
        )}{' '}
        {message.body.slice(0, SHOWN).toWellFormed()}
        {message.body.length > SHOWN && '…'}
      </p>
    </div>
  );
}
