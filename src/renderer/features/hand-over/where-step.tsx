import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { useText } from '../../ui/text.ts';
import { FolderField } from '../item/folder-field.tsx';
import { StepButtons } from './step-buttons.tsx';
import type { StepProps } from './what-step.tsx';

/** Where the bundle is written, and whether an outside time stamp is asked for. */
export function WhereStep(props: StepProps & { readonly timestampUrl: string }) {
  const { draft, onDraft, onNext, onBack, timestampUrl } = props;
  const t = useText();
  return (
    <>
      <Card>
        <div className="stack">
          <FolderField
            label={t('handover.where.folder')}
            hint={t('handover.where.hint')}
            value={draft.folder}
            onChange={(folder) => onDraft({ ...draft, folder })}
          />
          {timestampUrl === '' ? (
            <p className="muted">{t('handover.where.stamp.off')}</p>
          ) : (
            <Checkbox
              isSelected={draft.stamps}
              onChange={(stamps) => onDraft({ ...draft, stamps })}
              hint={t('handover.where.stamp.hint', { url: timestampUrl })}
            >
              {t('handover.where.stamp')}
            </Checkbox>
          )}
        </div>
      </Card>
      <StepButtons onBack={onBack} onNext={onNext} isNextDisabled={draft.folder === null} />
    </>
  );
}
