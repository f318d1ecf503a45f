import { Contact, MapPin, Phone, Vote } from 'lucide-react';
import { useIntl } from 'react-intl';
import { assertNever } from '../../../shared/model/error.ts';
import type { MessageContent, TranscriptMessage } from '../../../shared/transcript/message.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useText, type TextOf } from '../../ui/text.ts';

export interface MessagePartsProps {
  readonly message: TranscriptMessage;
  readonly reveal: boolean;
}

/** A detail that stands above the words. */
export function isSubject({ name }: { readonly name: string }): boolean {
  return name.toLowerCase() === 'subject';
}

/** What an export states of a message besides its words: what it holds, what it said before, how people reacted to it. */
export function MessageParts({ message, reveal }: MessagePartsProps) {
  const t = useText();
  const intl = useIntl();
  const { content, original, edits, reactions, recipients, details, receipts } = message;
  const facts = [
    ...(recipients === undefined || recipients.length === 0
      ? []
      : [{ name: t('transcript.part.to'), value: recipients.join(', ') }]),
    ...(details ?? []).filter((detail) => !isSubject(detail)),
    ...(receipts ?? []).map(({ by, action, at }) => ({
      name: action,
      value: at === null ? by : `${by}, ${at}`,
    })),
  ];
  return (
    <>
      {content !== undefined && <Content content={content} reveal={reveal} />}
      {reactions !== undefined && reactions.length > 0 && (
        <ul className="reactions" aria-label={t('transcript.part.reactions')}>
          {reactions.map(({ value, by, count }, index) => (
            // A person may react twice with the same sign.
            // eslint-disable-next-line react/no-array-index-key
            <li key={index} className="reaction">
              <Bidi text={value} reveal={reveal} />
              {by !== null && <Bidi text={by} reveal={reveal} className="muted" />}
              {count !== undefined && <span className="muted">{intl.formatNumber(count)}</span>}
            </li>
          ))}
        </ul>
      )}
      {edits !== undefined && edits.length > 0 && (
        <Fold level={2} title={t('transcript.part.edits', { count: edits.length })}>
          <ol className="edits">
            {edits.map(({ body, at }, index) => (
              // eslint-disable-next-line react/no-array-index-key
              <li key={index}>
                {at !== null && <span className="muted small">{at}</span>}
                <p className="message-text" dir="auto">
                  {body}
                </p>
              </li>
            ))}
          </ol>
        </Fold>
      )}
      {original !== undefined && (
        <Fold level={2} title={t('transcript.part.original')}>
          <p className="message-text mono" dir="auto">
            {original}
          </p>
        </Fold>
      )}
      {facts.length > 0 && (
        <Fold level={2} title={t('transcript.part.details', { count: facts.length })}>
          <dl className="message-facts">
            {facts.map(({ name, value }, index) => (
              // eslint-disable-next-line react/no-array-index-key
              <div key={index}>
                <dt>
                  <Bidi text={name} reveal={reveal} />
                </dt>
                <dd>
                  <Bidi text={value} reveal={reveal} />
                </dd>
              </div>
            ))}
          </dl>
        </Fold>
      )}
    </>
  );
}

const icons = { call: Phone, poll: Vote, location: MapPin, contact: Contact } as const;

function Content({ content, reveal }: { readonly content: MessageContent; readonly reveal: boolean }) {
  const t = useText();
  const Icon = icons[content.type];
  return (
    <div className="message-content">
      <Icon size={18} aria-hidden />
      <div>
        <span className="muted small">{t(`transcript.content.${content.type}`)}</span>
        <ContentWords content={content} reveal={reveal} />
      </div>
    </div>
  );
}

function ContentWords({ content, reveal }: { readonly content: MessageContent; readonly reveal: boolean }) {
  const t = useText();
  const intl = useIntl();
  switch (content.type) {
    case 'call':
      return (
        <p>
          {[
            content.media === 'unknown' ? null : t(`transcript.call.${content.media}`),
            content.outcome,
            content.seconds === null ? null : lengthOf(t, content.seconds),
          ]
            .filter((one) => one !== null)
            .join(', ')}
        </p>
      );
    case 'poll':
      return (
        <>
          <p>
            <Bidi text={content.question} reveal={reveal} />
          </p>
          <ul>
            {content.options.map(({ text, votes }, index) => (
              // eslint-disable-next-line react/no-array-index-key
              <li key={index}>
                <Bidi text={text} reveal={reveal} />
                {votes !== null && ` – ${intl.formatNumber(votes)}`}
              </li>
            ))}
          </ul>
        </>
      );
    case 'location':
      return (
        <p>
          {content.label !== null && <Bidi text={content.label} reveal={reveal} />}{' '}
          {content.latitude !== null && content.longitude !== null && (
            <span className="mono">{`${content.latitude}, ${content.longitude}`}</span>
          )}
        </p>
      );
    case 'contact':
      return (
        <p>
          <Bidi text={[content.name, ...content.numbers].join(' · ')} reveal={reveal} />
        </p>
      );
    default:
      return assertNever(content);
  }
}

/** Minutes and seconds for what is longer than a minute. */
function lengthOf(t: TextOf, seconds: number): string {
  if (seconds < 60) return t('transcript.call.seconds', { count: seconds });
  return t('transcript.call.minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}
