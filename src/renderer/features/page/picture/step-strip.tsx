import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { PageOverview } from '../../../../shared/contract/page-parts.ts';
import { useText } from '../../../ui/text.ts';
import { stepDirection, stepWords } from './steps.ts';

const signs = { up: ArrowUp, down: ArrowDown, right: ArrowRight } as const;

export interface StepStripProps {
  readonly steps: PageOverview['pictures']['scroll'];
  /** From 1. */
  readonly chosen: number;
  readonly onChoose: (step: number) => void;
}

/** The steps of scrolling in their order, one of them chosen: arrow keys go along them. */
export function StepStrip({ steps, chosen, onChoose }: StepStripProps) {
  const t = useText();
  return (
    <ListBox
      aria-label={t('page.steps')}
      className="step-strip"
      orientation="horizontal"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[String(chosen)]}
      onSelectionChange={(keys) => {
        if (keys === 'all') return;
        const [first] = keys;
        if (first !== undefined) onChoose(Number(first));
      }}
    >
      {steps.map((step, index) => {
        const n = index + 1;
        const direction = stepDirection(step);
        const Sign = direction === null ? null : signs[direction];
        return (
          <ListBoxItem
            key={step.member}
            id={String(n)}
            textValue={`${t('page.step', { n })} ${t(stepWords(step))}`}
            className="step-chip"
          >
            <span className="step-chip-number">
              {Sign !== null && <Sign size={14} />}
              {t('page.step', { n })}
            </span>
            <span className="step-chip-words">{t(stepWords(step))}</span>
          </ListBoxItem>
        );
      })}
    </ListBox>
  );
}
