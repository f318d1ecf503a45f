import { withBundle, type CheckedCaptures } from '../../shared/page/checked-captures.ts';
import { pageLanguages, textsIn, firstLanguage, pageCatalogues, type Language } from '../texts/texts.ts';
import { readDrop, type Chosen } from './chosen.ts';
import { startCheck } from './check.ts';
import { el } from './dom.ts';
import { emptyDraft, requestOf, type Draft } from './draft.ts';
import { formView } from './form.ts';
import { icon } from './icons.ts';
import type { Notice } from './notice.ts';
import type { Outcome } from './outcome.ts';
import { resultView } from './result.ts';
import { runningView, type RunningView } from './running.ts';

type View =
  | { readonly name: 'form'; readonly notice: Notice | null }
  | { readonly name: 'running' }
  | { readonly name: 'result'; readonly outcome: Outcome };

/** Builds the page in the document and keeps it: a form, then a bar, then the verdict. */
export function startPage(): void {
  let texts = textsIn(firstLanguage(navigator.languages));
  let draft: Draft = emptyDraft;
  let view: View = { name: 'form', notice: null };
  let stop: (() => void) | null = null;
  /** Kept until the page is closed, so that bundles of two people can be checked one after another and their captures compared. */
  let checked: readonly CheckedCaptures[] = [];
  /** Bundles that were dropped together with the one that is checked now. */
  let waiting: readonly Chosen[] = [];
  let running: RunningView | null = null;
  const main = el('main', { id: 'main', tabindex: '-1' });

  function show(next: View, focus: string | null): void {
    view = next;
    render();
    if (focus !== null) document.querySelector<HTMLElement>(focus)?.focus();
    scrollTo(0, 0);
  }

  function render(): void {
    document.documentElement.lang = texts.language;
    document.title = texts.t('offline.title');
    header.replaceChildren(...headerContents());
    main.replaceChildren(...mainContents());
  }

  function mainContents(): readonly HTMLElement[] {
    const title = el('h1', {}, texts.t('verify.title'));
    if (view.name === 'result')
      return [title, resultView(texts, { outcome: view.outcome, checked, ...resultActions })];
    const lead = el('p', { class: 'lead' }, texts.t('offline.lead'));
    if (view.name === 'running') {
      running = runningView(texts, () => {
        stop?.();
        show({ name: 'form', notice: 'cancelled' }, '#notice');
      });
      return [title, lead, running.element];
    }
    return [title, lead, formView(texts, { draft, notice: view.notice, onDraft: change, onStart: start })];
  }

  const resultActions = {
    onConfirm(signer: string) {
      draft = { ...draft, trust: `${draft.trust.trim()}\n${signer}`.trim() };
      start();
    },
    onChange: () => show({ name: 'form', notice: null }, 'h1'),
    onAnother() {
      const [next, ...others] = waiting;
      waiting = others;
      draft = { ...emptyDraft, chosen: next ?? null };
      show({ name: 'form', notice: null }, next === undefined ? '#bundle button' : '#trust');
    },
  };

  /** Typing changes the draft only; another bundle changes the page as well. */
  function change(changes: Partial<Draft>): void {
    draft = { ...draft, ...changes };
    if ('chosen' in changes)
      show({ name: 'form', notice: null }, draft.chosen === null ? '#bundle button' : '#trust');
  }

  function start(): void {
    const { chosen } = draft;
    if (chosen === null) return;
    show({ name: 'running' }, '#running');
    stop = startCheck(chosen, requestOf(draft, chosen), {
      onProgress: (progress) => running?.show(progress),
      onFailure: (code) => show({ name: 'form', notice: code }, '#notice'),
      onOutcome(outcome) {
        const { chosen: bundle, sha256, captures } = outcome;
        checked = withBundle(checked, { bundle: sha256 ?? bundle.name, file: bundle.name, captures });
        show({ name: 'result', outcome }, '#verdict-title');
      },
    });
  }

  async function take(transfer: DataTransfer): Promise<void> {
    if (view.name === 'running') return;
    try {
      const { bundles, receipt, tsaRoot } = await readDrop(transfer);
      if (view.name === 'result') draft = emptyDraft;
      draft = {
        ...draft,
        receipt: receipt ?? draft.receipt,
        tsaRoot: tsaRoot ?? draft.tsaRoot,
        chosen: bundles[0] ?? draft.chosen,
      };
      waiting = bundles.slice(1);
      if (bundles.length > 1) show({ name: 'form', notice: 'several' }, '#notice');
      else show({ name: 'form', notice: null }, draft.chosen === null ? '#bundle button' : '#trust');
    } catch {
      show({ name: 'form', notice: 'FILE_UNREADABLE' }, '#notice');
    }
  }

  function headerContents(): readonly HTMLElement[] {
    const choices = pageLanguages.map((language) => languageButton(language));
    const group = el(
      'div',
      { class: 'languages', role: 'group', 'aria-label': texts.t('settings.language') },
      ...choices,
    );
    return [el('p', { class: 'brand' }, icon('mark', 34), texts.t('app.name')), group];
  }

  function languageButton(language: Language): HTMLElement {
    const choice = el(
      'button',
      {
        type: 'button',
        lang: language,
        'aria-pressed': String(texts.language === language),
        class: 'language',
      },
      pageCatalogues[language]['settings.language.own'],
    );
    choice.addEventListener('click', () => {
      texts = textsIn(language);
      render();
      document.querySelector<HTMLElement>(`.language[lang=${language}]`)?.focus();
    });
    return choice;
  }

  const header = el('header', { class: 'no-print' });
  document.body.replaceChildren(header, main);
  render();
  listenForDrops((transfer) => void take(transfer));
  openFoldsForPrint();
}

/** Dropping works anywhere: a browser would otherwise leave the page and open the file. */
function listenForDrops(onDrop: (transfer: DataTransfer) => void): void {
  const mark = (isOver: boolean): void => {
    document.body.toggleAttribute('data-over', isOver);
  };
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    mark(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    mark(false);
    if (event.dataTransfer !== null) onDrop(event.dataTransfer);
  });
}

/** What is folded away on the screen belongs on paper. */
function openFoldsForPrint(): void {
  let opened: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = Array.from(document.querySelectorAll('details')).filter(({ open }) => !open);
    for (const fold of opened) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
  });
}
