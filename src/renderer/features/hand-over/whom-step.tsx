import { useState } from 'react';
import { languages } from '../../../shared/i18n/index.ts';
import { Banner } from '../../ui/banner.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { recipientKeys, wrongKeyLine } from './hand-over-draft.ts';
import { StepButtons } from './step-buttons.tsx';
import type { StepProps } from './what-step.tsx';

/** Who receives the bundle, whether only they can open it, and in which language they read. */
export function WhomStep({ draft, onDraft, onNext, onBack }: StepProps) {
  const t = useText();
  const [asked, setAsked] = useState(false);
  const wrong = wrongKeyLine(draft.keys);
  const isMissing = draft.encrypts && recipientKeys(draft).length === 0;
  const next = (): void => {
    setAsked(true);
    if (!draft.encrypts || (wrong === null && !isMissing)) onNext();
  };
  return (
    <>
      <Card>
        <div className="stack">
          <TextField
            label={t('handover.whom.recipient')}
            description={t('handover.whom.recipient.hint')}
            value={draft.recipient}
            onChange={(recipient) => onDraft({ ...draft, recipient })}
            maxLength={300}
            isOptional
          />
          <Checkbox
            isSelected={draft.encrypts}
            onChange={(encrypts) => onDraft({ ...draft, encrypts })}
            hint={t('handover.whom.encrypt.hint')}
          >
            {t('handover.whom.encrypt')}
          </Checkbox>
          {draft.encrypts ? (
            <TextField
              label={t('handover.whom.keys')}
              description={t('handover.whom.keys.hint')}
              value={draft.keys}
              onChange={(keys) => onDraft({ ...draft, keys })}
              error={
                wrong !== null
                  ? t('handover.whom.keys.wrong', { line: wrong })
                  : asked && isMissing
                    ? t('handover.whom.keys.wrong', { line: 1 })
                    : null
              }
              rows={3}
              mono
            />
          ) : (
            <Banner tone="info">
              <p>{t('handover.whom.open')}</p>
            </Banner>
          )}
          <RadioGroup
            label={t('handover.whom.language')}
            layout="inline"
            options={languages.map((id) => ({ id, label: t(`handover.language.${id}`) }))}
            value={draft.language}
            onChange={(language) => onDraft({ ...draft, language })}
          />
        </div>
      </Card>
      <StepButtons onBack={onBack} onNext={next} />
    </>
  );
}
