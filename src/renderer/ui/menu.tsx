import { EllipsisVertical, type LucideIcon } from 'lucide-react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonKind } from './button.tsx';
import { IconButton } from './icon-button.tsx';

export interface MenuEntry<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: LucideIcon;
  /** A few more words below the label. */
  readonly hint?: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
}

export interface MenuProps<Id extends string> {
  readonly label: string;
  readonly entries: readonly MenuEntry<Id>[];
  readonly onAction: (id: Id) => void;
  /** Shows the label on a button of this kind instead of three dots. */
  readonly button?: ButtonKind;
  /** Before the label on that button. */
  readonly buttonIcon?: LucideIcon;
  readonly isDisabled?: boolean;
  /** The edge of the button that the menu keeps to. */
  readonly align?: 'start' | 'end';
}

/** Less frequent actions, behind one button. */
export function Menu<Id extends string>(props: MenuProps<Id>) {
  const { label, entries, onAction, button, buttonIcon, isDisabled: isMenuDisabled, align = 'end' } = props;
  return (
    <MenuTrigger>
      {button === undefined ? (
        <IconButton icon={EllipsisVertical} label={label} />
      ) : (
        <Button
          kind={button}
          size={button === 'primary' ? 'large' : 'medium'}
          icon={buttonIcon}
          isDisabled={isMenuDisabled}
        >
          {label}
        </Button>
      )}
      <Popover className="popover" placement={`bottom ${align}`}>
        <AriaMenu
          onAction={(key) => {
            const entry = entries.find((candidate) => candidate.id === key);
            if (entry !== undefined) onAction(entry.id);
          }}
        >
          {entries.map(({ id, label: words, icon: Icon, hint, isDanger, isDisabled }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={words}
              className="option"
              isDisabled={isDisabled}
              data-danger={isDanger === true ? '' : undefined}
            >
              {Icon && <Icon size={18} />}
              <span>
                {words}
                {hint !== undefined && <span className="option-hint">{hint}</span>}
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
