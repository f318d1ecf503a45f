import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Sealer } from '../../../shared/model/trust.ts';
import { Badge } from '../../ui/badge.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { Hash } from '../../ui/hash.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { useText } from '../../ui/text.ts';
import { ContactDialog } from '../address-book/contact-dialog.tsx';

const tones = {
  own: 'good',
  confirmed: 'good',
  given: 'good',
  revoked: 'bad',
  'seen-before': 'warn',
  'first-seen': 'warn',
} as const;

export interface SealerCardProps {
  readonly sealer: Sealer;
  /** Checks again, once the person is in the book. */
  readonly onEntered: () => void;
}

/** What the vault's address book knows of the one who sealed. */
export function SealerCard({ sealer, onEntered }: SealerCardProps) {
  const t = useText();
  const [isEntering, setEntering] = useState(false);
  const { standing, contact, confirmed, claimedName, firstSeenAt } = sealer;
  const isStranger =
    contact === null && (standing === 'first-seen' || standing === 'seen-before' || standing === 'given');
  const words = t(`sealer.standing.${standing}`, {
    name: contact?.name ?? '',
    how: t(`contacts.standing.${confirmed}`),
  });
  return (
    <Card title={t('sealer.title')}>
      <div className="stack">
        <p className="row">
          <Badge tone={tones[standing]}>{words}</Badge>
        </p>
        <KeyValueList
          facts={[
            { name: t('sealer.key'), value: <Hash value={sealer.key} /> },
            { name: t('contacts.first-seen'), value: <DateTime value={firstSeenAt} /> },
            ...(claimedName === null
              ? []
              : [
                  {
                    name: t('sealer.claims'),
                    value: (
                      <>
                        <Bidi text={claimedName} />{' '}
                        <span className="muted small">{t('sealer.claims.hint')}</span>
                      </>
                    ),
                  },
                ]),
          ]}
        />
        {isStranger && (
          <div className="no-print">
            <Button icon={UserPlus} onPress={() => setEntering(true)}>
              {t('sealer.enter')}
            </Button>
          </div>
        )}
        {isEntering && (
          <ContactDialog
            sealedWith={sealer.key}
            name={claimedName ?? ''}
            onClose={() => setEntering(false)}
            onSaved={onEntered}
          />
        )}
      </div>
    </Card>
  );
}
