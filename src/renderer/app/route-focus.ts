import { useEffect, useRef, type RefObject } from 'react';

/** How long a page may take to show its title before the focus is left where it is, in milliseconds. */
const PATIENCE = 5000;

/**
 * After going to another page, puts the focus on that page's title, so that a screen reader reads it and Tab goes on from there. A page
 * that puts the focus into a field of its own keeps it.
 */
export function useRouteFocus(main: RefObject<HTMLElement | null>, address: string): void {
  const before = useRef(address);
  useEffect(() => {
    if (before.current === address) return undefined;
    before.current = address;
    const area = main.current;
    if (area === null) return undefined;
    area.scrollTo(0, 0);
    const settle = (): boolean => {
      if (area.contains(document.activeElement)) return true;
      const title = area.querySelector<HTMLElement>('[data-page-title]');
      title?.focus({ preventScroll: true });
      return title !== null;
    };
    if (settle()) return undefined;
    const observer = new MutationObserver(() => {
      if (settle()) observer.disconnect();
    });
    observer.observe(area, { childList: true, subtree: true });
    const timer = setTimeout(() => observer.disconnect(), PATIENCE);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [main, address]);
}
