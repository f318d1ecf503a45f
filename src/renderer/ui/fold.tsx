import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';

export interface FoldProps {
  readonly title: string;
  /** Beside the title: a count, a word. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly isOpenAtFirst?: boolean;
  /** The level of its heading. */
  readonly level?: 2 | 3;
}

/** A part of a page that opens below its title. */
export function Fold({ title, aside, children, isOpenAtFirst = false, level = 3 }: FoldProps) {
  return (
    <Disclosure className="fold" defaultExpanded={isOpenAtFirst}>
      <Heading level={level} className="fold-heading">
        <Button slot="trigger" className="fold-button">
          <ChevronRight size={18} className="fold-sign" />
          <span className="grow">{title}</span>
          {aside !== undefined && <span className="fold-aside">{aside}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className="fold-panel">
        <div className="fold-inside">{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
