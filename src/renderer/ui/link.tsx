import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { classes } from './classes.ts';
import type { ButtonKind } from './button.tsx';

export interface LinkProps {
  /** An address inside the window, from `hrefOf`. */
  readonly href: string;
  readonly children: ReactNode;
  /** Looks like a button of this kind. */
  readonly button?: ButtonKind;
  readonly className?: string;
  readonly 'aria-current'?: 'page';
  readonly 'aria-label'?: string;
}

/** Leads to another page of the window. */
export function Link({ href, children, button, className, ...rest }: LinkProps) {
  return (
    <AriaLink {...rest} href={href} className={classes(button && `button button-${button}`, className)}>
      {children}
    </AriaLink>
  );
}
