import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { DialogTrigger, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { months, type Day } from './day-index.ts';
import { dayWords, monthWords } from './day-words.ts';

export interface JumpMenuProps {
  readonly days: readonly Day[];
  readonly total: number;
  readonly onGo: (n: number) => void;
}

/** Goes to a day of the chat, or to an entry by its number. */
export function JumpMenu({ days, total, onGo }: JumpMenuProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button size="small" icon={CalendarDays}>
        {t('transcript.jump')}
      </Button>
      <Popover className="popover jump" placement="bottom start" aria-label={t('transcript.jump')}>
        <div className="jump-inside">
          <JumpForm
            days={days}
            total={total}
            onGo={(n) => {
              setOpen(false);
              onGo(n);
            }}
          />
        </div>
      </Popover>
    </DialogTrigger>
  );
}

function JumpForm({ days, total, onGo }: JumpMenuProps) {
  const t = useText();
  const intl = useIntl();
  const list = months(days);
  const [month, setMonth] = useState<string>(list[0]?.month ?? '');
  const [number, setNumber] = useState('');
  const [wrong, setWrong] = useState(false);
  const shown = list.find((entry) => (entry.month ?? '') === month);
  const goToNumber = (): void => {
    const n = Number(number);
    if (Number.isInteger(n) && n >= 1 && n <= total) onGo(n);
    else setWrong(true);
  };
  return (
    <div className="stack">
      <Select
        label={t('transcript.jump.month')}
        options={list.map((entry) => ({
          id: entry.month ?? '',
          label: entry.month === null ? t('transcript.day.unknown') : monthWords(intl, entry.month),
        }))}
        value={month}
        onChange={setMonth}
      />
      <ListBox
        aria-label={t('transcript.jump.day')}
        className="jump-days"
        selectionMode="none"
        onAction={(key) => onGo(Number(key))}
      >
        {(shown?.days ?? []).map((day) => {
          const words = day.day === null ? t('transcript.day.unknown') : dayWords(intl, day.day);
          return (
            <ListBoxItem key={day.from} id={day.from} textValue={words} className="option">
              {words}
              <span className="option-check muted small">{intl.formatNumber(day.count)}</span>
            </ListBoxItem>
          );
        })}
      </ListBox>
      <form
        className="jump-number"
        onSubmit={(event) => {
          event.preventDefault();
          goToNumber();
        }}
      >
        <TextField
          label={t('transcript.jump.number')}
          className="grow"
          value={number}
          onChange={(value) => {
            setNumber(value.replaceAll(/\D/gu, ''));
            setWrong(false);
          }}
          error={wrong ? t('transcript.jump.number.wrong', { total }) : null}
        />
        <Button type="submit">{t('transcript.jump.go')}</Button>
      </form>
    </div>
  );
}
