import { Fragment } from 'react';
import { useIntl } from 'react-intl';
import { readableEvent } from '../../../shared/custody/readable-event.ts';
import { preferredLanguage, type Language } from '../../../shared/i18n/index.ts';
import { reportEn, type ReportCatalogue } from '../../../shared/i18n/report.en.ts';
import { reportFr } from '../../../shared/i18n/report.fr.ts';
import type { EventView } from '../../../shared/model/event.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { useText, type TextOf } from '../../ui/text.ts';
import { fillSentence, type SentencePart } from './fill-sentence.ts';
import './event-words.css';

const sentences: Readonly<Record<Language, ReportCatalogue>> = { en: reportEn, fr: reportFr };

/** Gives an item's exhibit number, or null where it is not known. */
export type ExhibitOf = (item: string) => string | null;

/** What an event says happened: the sentence that the report has too, in pieces. */
export function eventSentence(
  t: TextOf,
  language: Language,
  event: EventView,
  exhibitOf: ExhibitOf,
): readonly SentencePart[] {
  const { key, values } = readableEvent(event, exhibitOf);
  const { kind } = values;
  return fillSentence(sentences[language][key], {
    ...values,
    ...(kind === undefined ? {} : { kind: derivedWords(t, kind) }),
  });
}

/** What else stands in an event's details that a reader wants to see at once. */
export function eventExtras(t: TextOf, event: EventView): readonly string[] {
  const { details } = event;
  const text = (name: string): string | null => {
    const value = details?.[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const [member, reason, recipient, name] = [text('member'), text('reason'), text('recipient'), text('name')];
  const which = event.type === 'item.viewed' ? text('pictures') : null;
  const items = details?.['items'];
  return [
    ...(member === null ? [] : [t('custody.extra.member', { member })]),
    ...(which === null ? [] : [t('custody.extra.pictures', { which, count: Number(details?.['files']) })]),
    ...(event.type === 'item.failed' && name !== null ? [t('custody.extra.member', { member: name })] : []),
    ...(reason === null ? [] : [t('custody.extra.reason', { reason })]),
    ...(recipient === null ? [] : [t('custody.extra.recipient', { name: recipient })]),
    ...(event.type === 'bundle.sealed' && typeof items === 'number'
      ? [t('custody.extra.items', { count: items })]
      : []),
  ];
}

export interface EventWordsProps {
  readonly event: EventView;
  readonly exhibitOf: ExhibitOf;
}

/** What happened, in plain words; whatever comes from evidence is isolated. */
export function EventWords({ event, exhibitOf }: EventWordsProps) {
  const t = useText();
  const language = preferredLanguage([useIntl().locale]);
  return (
    <span className="event-words">
      {eventSentence(t, language, event, exhibitOf).map((part, index) =>
        // The pieces of a sentence have no identity but their place.
        part.value ? (
          // eslint-disable-next-line react/no-array-index-key
          <Bidi key={index} text={part.text} reveal />
        ) : (
          // eslint-disable-next-line react/no-array-index-key
          <Fragment key={index}>{part.text}</Fragment>
        ),
      )}
      {eventExtras(t, event).map((words) => (
        <span key={words} className="event-extra">
          <Bidi text={words} reveal />
        </span>
      ))}
    </span>
  );
}

const derivedKinds = [
  'transcript',
  'import-report',
  'transcript-salts',
  'preview',
  'metadata',
  'redaction',
  'match',
  'transcript-page',
  'transcript-pdf',
  'transcript-rsmf',
  'extract',
  'attachment',
  'verification',
  'page-picture',
  'page-text',
  'page-print',
  'page-replay',
  'batch-report',
] as const;

/** What a derivative is, in words; a kind that has none here keeps its name. */
export function derivedWords(t: TextOf, kind: string): string {
  const known = derivedKinds.find((candidate) => candidate === kind);
  return known === undefined ? kind : t(`derived.${known}`);
}
