import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { classes } from './classes.ts';

export interface ToolbarProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** Controls in a row; the arrow keys go from one to the next, Tab leaves. `toolbar-end` pushes a child to the far end. */
export function Toolbar({ label, children, className }: ToolbarProps) {
  return (
    <AriaToolbar aria-label={label} className={classes('toolbar', className)}>
      {children}
    </AriaToolbar>
  );
}
