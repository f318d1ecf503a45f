import { useEffect, useRef } from 'react';

/**
 * When one view of a page takes the place of another, the button that was pressed goes with the old one, and the focus with it. It is then put
 * on the step that begins, or on the page's title, so that a screen reader says where one is and Tab goes on from there. A view that
 * took the focus itself keeps it.
 * @param view names the view that is shown; another name is another view
 */
export function useFocusAfter(view: string): void {
  const before = useRef(view);
  useEffect(() => {
    if (before.current === view) return;
    before.current = view;
    const main = document.querySelector('main');
    if (main === null || main.contains(document.activeElement)) return;
    const place = (selector: string): HTMLElement | null => main.querySelector<HTMLElement>(selector);
    main.scrollTo(0, 0);
    (place('[aria-current="step"]') ?? place('[data-page-title]'))?.focus();
  }, [view]);
}
