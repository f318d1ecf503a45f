import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { classes } from './classes.ts';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps {
  readonly icon: LucideIcon;
  /** What it does, in words: read aloud, and shown when pointed at or focused. */
  readonly label: string;
  readonly onPress?: () => void;
  readonly kind?: 'secondary' | 'quiet';
  readonly size?: 'small' | 'medium';
  readonly isDisabled?: boolean;
  readonly className?: string;
  readonly slot?: string;
}

/** A button of one familiar sign (close, copy, zoom) where words would crowd the page. */
export function IconButton({
  icon: Icon,
  label,
  kind = 'quiet',
  size = 'medium',
  className,
  ...rest
}: IconButtonProps) {
  const look = classes(
    'button',
    'button-icon',
    `button-${kind}`,
    size === 'small' && 'button-small',
    className,
  );
  return (
    <Tooltip text={label}>
      <AriaButton {...rest} aria-label={label} className={look}>
        <Icon size={size === 'small' ? 16 : 20} />
      </AriaButton>
    </Tooltip>
  );
}
