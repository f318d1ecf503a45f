import type { ReactNode } from 'react';

export interface PageHeaderProps {
  readonly title: ReactNode;
  /** Small words above the title: where the page belongs. */
  readonly eyebrow?: ReactNode;
  /** What the page is for, in one sentence. */
  readonly lead?: ReactNode;
  /** The page's actions, the main one first. */
  readonly actions?: ReactNode;
}

/** The head of a page. Its title takes the focus when the page is opened, so that it is read first. */
export function PageHeader({ title, eyebrow, lead, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      <div className="page-header-words">
        {eyebrow !== undefined && <p className="page-header-eyebrow">{eyebrow}</p>}
        <h1 tabIndex={-1} data-page-title>
          {title}
        </h1>
        {lead !== undefined && <p className="page-header-lead">{lead}</p>}
      </div>
      {actions !== undefined && <div className="page-header-actions">{actions}</div>}
    </header>
  );
}
