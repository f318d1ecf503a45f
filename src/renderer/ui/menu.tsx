import { EllipsisVertical, type LucideIcon } from 'lucide-react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonKind } from './button.tsx';
import { IconButton } from './icon-button.tsx';

export interface MenuEntry<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
}

export interface MenuProps<Id extends string> {
  readonly label: string;
  readonly entries: readonly MenuEntry<Id>[];
  readonly onAction: (id: Id) => void;
  /** Shows the label on a button of this kind instead of three dots. */
  readonly button?: ButtonKind;
}

/** Less frequent actions, behind one button. */
export function Menu<Id extends string>({ label, entries, onAction, button }: MenuProps<Id>) {
  return (
    <MenuTrigger>
      {button === undefined ? (
        <IconButton icon={EllipsisVertical} label={label} />
      ) : (
        <Button kind={button}>{label}</Button>
      )}
      <Popover className="popover" placement="bottom end">
        <AriaMenu
          onAction={(key) => {
            const entry = entries.find((candidate) => candidate.id === key);
            if (entry !== undefined) onAction(entry.id);
          }}
        >
          {entries.map(({ id, label: words, icon: Icon, isDanger, isDisabled }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={words}
              className="option"
              isDisabled={isDisabled}
              data-danger={isDanger === true ? '' : undefined}
            >
              {Icon && <Icon size={18} />}
              {words}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
