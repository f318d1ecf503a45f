import { SlidersHorizontal } from 'lucide-react';
import { DialogTrigger, Popover } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useText } from '../../ui/text.ts';

/** How the person wants a chat shown. Nothing of it changes what is stored. */
export interface Display {
  readonly reveal: boolean;
  readonly fullTimes: boolean;
  /** Whose messages stand on the far side; null for nobody's. */
  readonly onTheEnd: string | null;
}

export interface DisplayMenuProps {
  readonly display: Display;
  readonly onChange: (display: Display) => void;
  readonly participants: readonly string[];
}

const NOBODY = '';

/** Choices about how a chat is shown. */
export function DisplayMenu({ display, onChange, participants }: DisplayMenuProps) {
  const t = useText();
  return (
    <DialogTrigger>
      <Button size="small" icon={SlidersHorizontal}>
        {t('transcript.options')}
      </Button>
      {/* It is the dialog itself: what closes it for a screen reader would stand outside of one within it. */}
      <Popover className="popover jump" placement="bottom start" aria-label={t('transcript.options')}>
        <div className="jump-inside stack">
          <Switch isSelected={display.reveal} onChange={(reveal) => onChange({ ...display, reveal })}>
            {t('transcript.invisible')}
          </Switch>
          <Switch
            isSelected={display.fullTimes}
            onChange={(fullTimes) => onChange({ ...display, fullTimes })}
          >
            {t('transcript.full-times')}
          </Switch>
          <Select
            label={t('transcript.side')}
            description={t('transcript.side.hint')}
            options={[
              { id: NOBODY, label: t('transcript.side.none') },
              ...participants.map((name) => ({ id: name, label: name })),
            ]}
            value={display.onTheEnd ?? NOBODY}
            onChange={(name) => onChange({ ...display, onTheEnd: name === NOBODY ? null : name })}
          />
        </div>
      </Popover>
    </DialogTrigger>
  );
}
