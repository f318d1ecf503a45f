import type { CheckedCaptures } from '../../shared/page/checked-captures.ts';
import type { Texts } from '../texts/texts.ts';
import { button, el } from './dom.ts';
import { capturesCard } from './captures.ts';
import { exhibitsCard } from './exhibits.ts';
import { checkedCard, notShownCard, ownCheckCard } from './facts.ts';
import { findingsCard } from './findings.ts';
import { confirmCard } from './fingerprint.ts';
import type { Outcome } from './outcome.ts';
import { recordCard } from './record.ts';
import { verdictHead } from './verdict-head.ts';
import { wayCard } from './way.ts';

export interface ResultView {
  readonly outcome: Outcome;
  /** The captured pages of every bundle that was checked here, this one's last. */
  readonly checked: readonly CheckedCaptures[];
  /** Checks again, now trusting the signer. */
  readonly onConfirm: (signer: string) => void;
  readonly onChange: () => void;
  readonly onAnother: () => void;
}

/** The verdict: one sentence first, then what it rests on, what was found, what it does not show, and the record of the check. */
export function resultView(
  texts: Texts,
  { outcome, checked, onConfirm, onChange, onAnother }: ResultView,
): HTMLElement {
  const { t } = texts;
  const { report } = outcome.verdict;
  const { signer } = report;
  const isSignerUnknown = report.findings.some(({ code }) => code === 'UNKNOWN_SIGNER');
  return el(
    'div',
    { class: 'stack' },
    verdictHead(texts, outcome.verdict),
    el(
      'div',
      { class: 'row no-print' },
      button(t('verify.print'), 'primary', () => print()),
      button(t('verify.change'), 'plain', onChange),
      button(t('verify.again'), 'plain', onAnother),
    ),
    isSignerUnknown && signer !== null ? confirmCard(texts, signer, () => onConfirm(signer)) : null,
    findingsCard(texts, outcome.verdict),
    checkedCard(texts, report),
    exhibitsCard(texts, report),
    capturesCard(texts, checked),
    report.received === undefined ? null : wayCard(texts, report.received),
    notShownCard(texts, outcome),
    recordCard(texts, outcome),
    ownCheckCard(texts),
  );
}
