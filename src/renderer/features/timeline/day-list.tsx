import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { CaseId } from '../../../shared/model/ids.ts';
import { hrefOf } from '../../app/route.ts';
import { Link } from '../../ui/link.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { dayWords, monthWords } from '../transcript/day-words.ts';
import type { CaseDay } from './day-counts.ts';

const UNKNOWN = 'unknown';

/** The days of a case month by month: how much was written, in which chat, with a way to its first message. */
export function DayList({ caseId, days }: { readonly caseId: CaseId; readonly days: readonly CaseDay[] }) {
  const t = useText();
  const intl = useIntl();
  const months = [...new Set(days.map(monthOf))];
  const [month, setMonth] = useState(() => busiestMonth(days));
  const shown = days.filter((day) => monthOf(day) === month);
  const most = Math.max(...days.map(({ count }) => count));
  return (
    <div className="stack">
      <div className="row row-apart">
        <Select
          label={t('timeline.month')}
          className="field-inline"
          options={months.map((id) => ({
            id,
            label: id === UNKNOWN ? t('timeline.day.unknown') : monthWords(intl, id),
          }))}
          value={month}
          onChange={setMonth}
        />
        <span className="muted">{t('timeline.span', { days: days.length })}</span>
      </div>
      <ol className="day-list">
        {shown.map(({ day, count, chats }) => {
          const words = day === null ? t('timeline.day.unknown') : dayWords(intl, day);
          return (
            <li key={day ?? UNKNOWN} className="day">
              <span className="day-name">{words}</span>
              <span className="day-bar" aria-hidden>
                <span style={{ inlineSize: `${Math.max(1, (count / most) * 100)}%` }} />
              </span>
              <span className="day-chats">
                {chats.map((chat) => (
                  <Link
                    key={chat.item}
                    href={hrefOf({ name: 'item', caseId, itemId: chat.item, message: chat.from })}
                    className="day-chat"
                  >
                    <strong>{chat.exhibit}</strong>
                    <span className="visually-hidden">{`, ${words}: `}</span>
                    <span>{t('timeline.entries', { count: chat.count })}</span>
                  </Link>
                ))}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Where to begin: the month in which most was written. A single misread date would otherwise decide it. */
function busiestMonth(days: readonly CaseDay[]): string {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(monthOf(day), (counts.get(monthOf(day)) ?? 0) + day.count);
  const [busiest] = [...counts].sort(([, a], [, b]) => b - a);
  return busiest?.[0] ?? UNKNOWN;
}

function monthOf({ day }: CaseDay): string {
  return day === null ? UNKNOWN : day.slice(0, 7);
}
