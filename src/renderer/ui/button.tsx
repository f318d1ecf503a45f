import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classes } from './classes.ts';
import { focusFirst } from './focus-first.ts';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly children: ReactNode;
  /** `primary` at most once on a screen; `danger` only for what cannot be taken back. */
  readonly kind?: ButtonKind;
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: LucideIcon;
  readonly type?: 'button' | 'submit';
  /** Names the form a submit button belongs to when it stands outside of it, as in a dialog's footer. */
  readonly form?: string;
  readonly onPress?: () => void;
  /** The work it started is under way: it keeps its focus, shows that, and cannot be pressed again. */
  readonly isPending?: boolean;
  readonly isDisabled?: boolean;
  /** Has the focus when it appears, as in a dialog. */
  readonly takesFocus?: boolean;
  readonly className?: string;
  readonly slot?: string;
  readonly 'aria-describedby'?: string;
  /** Of a button that opens something below it: whether that is open. */
  readonly 'aria-expanded'?: boolean;
}

/** A button with words. An icon only goes with the words, never in their place. */
export function Button(props: ButtonProps) {
  const {
    children,
    kind = 'secondary',
    size = 'medium',
    icon: Icon,
    className,
    isPending = false,
    takesFocus,
    ...rest
  } = props;
  const look = classes('button', `button-${kind}`, size !== 'medium' && `button-${size}`, className);
  return (
    <AriaButton {...rest} {...focusFirst(takesFocus)} isPending={isPending} className={look}>
      {isPending ? (
        <span className="spinner" aria-hidden />
      ) : (
        Icon && <Icon size={size === 'small' ? 16 : 20} />
      )}
      {children}
    </AriaButton>
  );
}
