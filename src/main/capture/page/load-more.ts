import { z } from 'zod';
import type { DevTools } from '../devtools.ts';
import { runApart } from '../record/about-page.ts';
import type { Behaviour } from '../record/capture-json.ts';
import { moreWords, consentWords } from './load-more-words.ts';
import { settle, type Traffic } from './settle.ts';

/** Presses the buttons by which a page shows more of the same. Only for a person who asked for it. */
export interface LoadMore {
  /** Presses every such button that is shown now; true where there was one. */
  press(): Promise<boolean>;
  /** What was pressed: one entry for each wording, with how often. */
  behaviours(): readonly Behaviour[];
}

const pressed = z.array(z.string());

/** Presses in all: a page may have more without end. */
const MOST = 200;
/** What a press asks for is waited for so long. In milliseconds. */
const WAIT_MS = 3000;
/** A wording that was pressed so often on end without a change is left alone. */
const NO_WORDS = 60;

/**
 * Finds them in a world of its own, in open shadow roots too. A button is pressed when all of its words are known ones; links that lead elsewhere, buttons
 * that send a form, and whatever stands in a dialogue or speaks of consent are left alone.
 */
const PRESS = `((more, consent, most) => {
  const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/[\\s\\u00a0]+/g, ' ').replace(/[.…›»▼▾+↓⌄>]+/g, ' ').trim();
  const known = new RegExp('^(?:' + more + ')(?: \\\\(?[0-9][0-9 .,]*\\\\)?)?$', 'u');
  const about = new RegExp(consent, 'u');
  const found = [];
  const walk = (root) => {
    for (const one of root.querySelectorAll('*')) {
      if (one.shadowRoot) walk(one.shadowRoot);
      if (!one.matches('button, [role=button], a, summary, input[type=button]')) continue;
      const words = plain(one.innerText || one.value || one.getAttribute('aria-label') || '');
      if (words.length > ${String(NO_WORDS)} || !known.test(words)) continue;
      if (one.disabled || one.getAttribute('aria-disabled') === 'true' || one.getAttribute('aria-expanded') === 'true') continue;
      const link = one.closest('a[href]');
      if (link && !/^(#|javascript:)/i.test(link.getAttribute('href').trim())) continue;
      if (one.form && one.type !== 'button') continue;
      if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const around = one.closest('dialog, [role=dialog], [role=alertdialog], [aria-modal=true], [id*=consent i], [class*=consent i], [id*=cookie i], [class*=cookie i]');
      let near = one.parentElement, beside = '';
      for (let level = 0; level < 3 && near && !near.matches('body, main'); level++, near = near.parentElement)
        if (near.innerText.length < 600) beside = near.innerText;
      if (around || about.test(plain(beside))) continue;
      found.push(one);
    }
  };
  walk(document);
  return found.slice(0, most).map((one) => { const words = (one.innerText || one.value || one.getAttribute('aria-label') || '').trim(); one.click(); return words; });
})`;

/** `left` is the time for it, in milliseconds. */
export function createLoadMore(
  tools: DevTools,
  page: { readonly session: string; readonly target: string; readonly network: Traffic },
  left: () => number,
): LoadMore {
  const counts = new Map<string, number>();
  let total = 0;
  let stopped = 'end';
  return {
    async press() {
      if (total >= MOST || left() <= 0) {
        stopped = total >= MOST ? 'count' : 'time';
        return false;
      }
      const values = [moreWords, consentWords, MOST - total].map((one) => JSON.stringify(one)).join(', ');
      const words = pressed.parse(
        await runApart(tools, page.session, page.target, `${PRESS}(${values})`).catch(() => []),
      );
      for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1);
      total += words.length;
      if (words.length > 0) await settle(page.network, () => Math.min(WAIT_MS, left()), 250);
      return words.length > 0;
    },
    behaviours: () =>
      counts.size === 0
        ? [{ name: 'load-more', steps: 0, stopped }]
        : [...counts].map(([words, steps]) => ({ name: 'load-more', steps, stopped, words })),
  };
}
