import { useIntl } from 'react-intl';
import type { ItemDetail } from '../../../shared/model/item.ts';
import type { ImportReport } from '../../../shared/transcript/report.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { useText } from '../../ui/text.ts';
import { wallClockWords } from '../transcript/day-words.ts';
import { AccountingTable } from './accounting-table.tsx';
import { ConversationsSection } from './conversations-section.tsx';
import { DateOrderSection } from './date-order-section.tsx';
import { ReadingRemarks } from './reading-remarks.tsx';

export interface ReadingSectionProps {
  readonly item: ItemDetail;
  readonly report: ImportReport;
}

/** The proper names of formats; one that has none here keeps its code. */
const formatNames = new Map([
  ['whatsapp', 'WhatsApp'],
  ['telegram', 'Telegram'],
  ['messenger', 'Facebook Messenger'],
  ['instagram', 'Instagram'],
  ['signal', 'Signal'],
  ['signal-export', 'Signal (signal-export)'],
  ['sms-backup-restore', 'SMS Backup & Restore'],
  ['imessage', 'iMessage'],
  ['discord', 'Discord'],
  ['snapchat', 'Snapchat'],
  ['tiktok', 'TikTok'],
  ['google-chat', 'Google Chat'],
  ['skype', 'Skype'],
  ['line', 'LINE'],
  ['viber', 'Viber'],
  ['email', 'E-mail'],
  ['csv', 'CSV'],
]);

/** What became of every line and record of a chat export. */
export function ReadingSection({ item, report }: ReadingSectionProps) {
  const t = useText();
  const intl = useIntl();
  const { records, lines, attachments } = report;
  const time = (value: string | null): string =>
    value === null ? t('time.unknown') : (wallClockWords(intl, value) ?? value);
  return (
    <>
      <AccountingTable
        title={t('item.reading.records')}
        parts={(['message', 'system', 'call', 'unknown'] as const).map((kind) => ({
          name: t(`item.reading.records.${kind}`),
          count: records[kind],
        }))}
        totalName={t('item.reading.records.total')}
        total={records.total}
      />
      {lines !== null && (
        <AccountingTable
          title={t('item.reading.lines')}
          parts={(['header', 'continuation', 'preamble', 'unparsed'] as const).map((kind) => ({
            name: t(`item.reading.lines.${kind}`),
            count: lines[kind],
          }))}
          totalName={t('item.reading.lines.total')}
          total={lines.total}
        />
      )}
      <p className="muted small">
        {report.declared === null
          ? t('item.reading.undeclared')
          : t('item.reading.declared', { count: report.declared })}
      </p>
      {report.unparsed > 0 && (
        <p className="muted small">{t('item.reading.unparsed', { count: report.unparsed })}</p>
      )}
      <ConversationsSection item={item} report={report} />
      <DateOrderSection item={item} report={report} />
      <KeyValueList
        isStacked
        facts={[
          {
            name: t('item.reading.format'),
            value: report.format
              .split('+')
              .map((one) => formatNames.get(one) ?? one)
              .join(', '),
          },
          {
            name: t('item.reading.span'),
            value: (
              <>
                {time(report.first)}
                <br />
                {time(report.last)}
              </>
            ),
          },
          {
            name: t('item.reading.attachments'),
            value: t('item.reading.attachments.value', attachments),
          },
        ]}
      />
      <table className="accounting">
        <caption>{t('item.reading.participants')}</caption>
        <tbody>
          {report.participants.map(({ name, messages }) => (
            <tr key={name}>
              <th scope="row">
                <Bidi text={name} reveal />
              </th>
              <td>{intl.formatNumber(messages)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ReadingRemarks report={report} />
    </>
  );
}
