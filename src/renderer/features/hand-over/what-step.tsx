import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ItemSummary } from '../../../shared/model/item.ts';
import { Banner } from '../../ui/banner.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { formatBytes } from '../../ui/bytes.tsx';
import { Card } from '../../ui/card.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { useText } from '../../ui/text.ts';
import { ExtractChoice } from './extract-choice.tsx';
import { bytesOf, divide, extractsOf, type HandOverDraft } from './hand-over-draft.ts';
import { ItemChoice } from './item-choice.tsx';
import { StepButtons } from './step-buttons.tsx';

export interface StepProps {
  readonly draft: HandOverDraft;
  readonly onDraft: (draft: HandOverDraft) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** So many of what is held back are named one by one. */
const NAMED = 50;

/** What goes into the bundle, and what is held back. */
export function WhatStep({
  draft,
  onDraft,
  onNext,
  items,
}: StepProps & { readonly items: readonly ItemSummary[] }) {
  const t = useText();
  const intl = useIntl();
  const [asked, setAsked] = useState(false);
  const { goes, held, erased } = divide(items, draft);
  const there = items.filter((item) => !item.erased);
  const next = (): void => {
    setAsked(true);
    if (goes.length > 0 && extractsOf(draft) !== null) onNext();
  };
  return (
    <>
      <Card>
        <div className="stack">
          <RadioGroup
            label={t('handover.what.scope')}
            layout="cards"
            options={[
              {
                id: 'all',
                label: t('handover.what.all'),
                hint: t('handover.what.all.hint', {
                  count: there.length,
                  size: formatBytes(intl, bytesOf(there)),
                }),
              },
              {
                id: 'chosen',
                label: t('handover.what.chosen'),
                hint: t('handover.what.chosen.hint'),
              },
            ]}
            value={draft.scope}
            onChange={(scope) => onDraft({ ...draft, scope })}
          />
          {draft.scope === 'chosen' && (
            <ItemChoice
              items={there}
              chosen={draft.chosen}
              onChange={(chosen) => onDraft({ ...draft, chosen })}
            />
          )}
          {draft.scope === 'chosen' && (
            <ExtractChoice
              chats={goes.filter(({ transcript }) => transcript !== null)}
              extracts={draft.extracts}
              onChange={(extracts) => onDraft({ ...draft, extracts })}
              attachments={draft.attachments}
              onAttachments={(attachments) => onDraft({ ...draft, attachments })}
            />
          )}
          <output className="hand-over-sum">
            <strong>
              {t('handover.what.goes', { count: goes.length, size: formatBytes(intl, bytesOf(goes)) })}
            </strong>
            <span>{t('handover.what.held', { count: held.length })}</span>
            {erased.length > 0 && <span>{t('handover.what.erased', { count: erased.length })}</span>}
          </output>
        </div>
      </Card>
      {held.length > 0 && goes.length > 0 && (
        <Card title={t('handover.what.held.title')} lead={t('handover.what.held.body')}>
          <ul className="held-list">
            {held.slice(0, NAMED).map((item) => (
              <li key={item.id}>
                <strong>{item.exhibit}</strong> <Bidi text={item.name} reveal />
              </li>
            ))}
          </ul>
          {held.length > NAMED && (
            <p className="muted">{t('intake.refused.more', { count: held.length - NAMED })}</p>
          )}
        </Card>
      )}
      {asked && goes.length === 0 && <Banner tone="warning" title={t('handover.what.none')} isAlert />}
      <StepButtons onNext={next} />
    </>
  );
}
