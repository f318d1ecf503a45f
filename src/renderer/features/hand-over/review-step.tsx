import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { ItemSummary } from '../../../shared/model/item.ts';
import { useCall } from '../../app/use-call.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { formatBytes } from '../../ui/bytes.tsx';
import { Card } from '../../ui/card.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { useText } from '../../ui/text.ts';
import { bytesOf, divide, extractsOf, recipientKeys, type HandOverDraft } from './hand-over-draft.ts';
import { countMessages } from './message-ranges.ts';

export interface ReviewStepProps {
  readonly draft: HandOverDraft;
  readonly items: readonly ItemSummary[];
  readonly timestampUrl: string;
  readonly buttons: ReactNode;
}

/** Everything that was decided, once more, before the signature. */
export function ReviewStep({ draft, items, timestampUrl, buttons }: ReviewStepProps) {
  const t = useText();
  const intl = useIntl();
  const status = useCall('vault.status', {}).data;
  const { goes, held } = divide(items, draft);
  const keys = recipientKeys(draft);
  const parts = extractsOf(draft) ?? [];
  const stamps = draft.stamps && timestampUrl !== '';
  return (
    <>
      <Card title={t('handover.review')} lead={t('handover.review.body')}>
        <KeyValueList
          facts={[
            ...(status?.state === 'open'
              ? [{ name: t('handover.review.signer'), value: <Bidi text={status.person.name} /> }]
              : []),
            {
              name: t('handover.review.items'),
              value: (
                <>
                  {t('handover.what.goes', { count: goes.length, size: formatBytes(intl, bytesOf(goes)) })}
                  <div className="muted">{t('handover.what.held', { count: held.length })}</div>
                  {parts.map(({ item, messages }) => {
                    const chat = goes.find(({ id }) => id === item);
                    return (
                      <div key={item}>
                        {t('extract.goes', {
                          exhibit: chat?.exhibit ?? '',
                          disclosed: countMessages(messages),
                          messages: chat?.transcript?.records ?? 0,
                        })}
                      </div>
                    );
                  })}
                  {parts.length > 0 && (
                    <div className="muted">
                      {t(draft.attachments ? 'handover.attachments.yes' : 'handover.attachments.no')}
                    </div>
                  )}
                </>
              ),
            },
            {
              name: t('handover.review.recipient'),
              value:
                draft.recipient.trim() === '' ? (
                  <span className="muted">{t('handover.review.recipient.none')}</span>
                ) : (
                  <Bidi text={draft.recipient} />
                ),
            },
            {
              name: t('handover.review.encrypted'),
              value:
                keys.length === 0
                  ? t('handover.review.encrypted.no')
                  : t('handover.review.encrypted.yes', { count: keys.length }),
            },
            { name: t('handover.whom.language'), value: t(`handover.language.${draft.language}`) },
            {
              name: t('handover.review.folder'),
              value: (
                <bdi dir="ltr" className="mono">
                  {draft.folder}
                </bdi>
              ),
            },
            {
              name: t('handover.review.stamp'),
              value: t(stamps ? 'handover.review.stamp.yes' : 'handover.review.stamp.no'),
            },
          ]}
        />
      </Card>
      {buttons}
    </>
  );
}
