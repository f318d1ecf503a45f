import { useIntl, type IntlShape } from 'react-intl';
import { useText } from './text.ts';

const fields = {
  date: { year: 'numeric', month: 'short', day: 'numeric' },
  minutes: { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  seconds: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  },
} as const;

export type Precision = keyof typeof fields;

/** An instant in this computer's time zone; to the second it names the zone. */
export function formatInstant(intl: IntlShape, value: string, precision: Precision): string {
  return intl.formatDate(value, fields[precision]);
}

export interface DateTimeProps {
  /** An instant, ISO 8601 with `Z`; null where it is not known. */
  readonly value: string | null;
  readonly precision?: Precision;
}

/** A recorded instant: local time with its zone, and UTC to the millisecond where one points at it. */
export function DateTime({ value, precision = 'seconds' }: DateTimeProps) {
  const intl = useIntl();
  const t = useText();
  if (value === null) return <span className="muted">{t('time.unknown')}</span>;
  const utc = t('time.utc', { time: value.replace('T', ' ').replace('Z', '') });
  return (
    <time dateTime={value} title={utc}>
      {formatInstant(intl, value, precision)}
    </time>
  );
}
