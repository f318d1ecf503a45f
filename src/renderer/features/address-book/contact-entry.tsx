import { useState } from 'react';
import type { Contact, SignerKey } from '../../../shared/model/trust.ts';
import { useAct } from '../../app/use-call.ts';
import { Badge } from '../../ui/badge.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { Hash } from '../../ui/hash.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useText } from '../../ui/text.ts';
import { KeyDialog } from './key-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { useBookChanged } from './use-book.ts';

/** Somebody in the book: who they are, their keys, and how each was confirmed. */
export function ContactEntry({ contact }: { readonly contact: Contact }) {
  const t = useText();
  const [asked, setAsked] = useState<'key' | 'revoke' | 'remove' | null>(null);
  const changed = useBookChanged();
  const remove = useAct('contacts.remove', { onSuccess: changed });
  const inForce = contact.keys.find(({ revokedAt }) => revokedAt === null);
  const close = (): void => setAsked(null);
  return (
    <li className="contact">
      <div className="row row-apart">
        <h3>
          <Bidi text={contact.name} />
        </h3>
        <Menu
          label={contact.name}
          onAction={setAsked}
          entries={[
            { id: 'key', label: t('contacts.set-key') },
            ...(inForce === undefined
              ? []
              : [{ id: 'revoke', label: t('contacts.revoke'), isDanger: true } as const]),
            { id: 'remove', label: t('contacts.remove'), isDanger: true },
          ]}
        />
      </div>
      {contact.note !== '' && (
        <p>
          <Bidi text={contact.note} />
        </p>
      )}
      {contact.keys.length === 0 && <p className="muted">{t('contacts.key.none')}</p>}
      {contact.keys.map((entry) => (
        <KeyFacts key={entry.key} entry={entry} />
      ))}
      {asked === 'key' && <KeyDialog contact={contact} onClose={close} />}
      {asked === 'revoke' && inForce !== undefined && (
        <RevokeDialog signedWith={inForce.key} onClose={close} />
      )}
      <ConfirmDialog
        isOpen={asked === 'remove'}
        onClose={close}
        onConfirm={() => remove.mutate({ contact: contact.id })}
        title={t('contacts.remove')}
        confirmLabel={t('contacts.remove')}
        isPending={remove.isPending}
        isDanger
      >
        <p>{t('contacts.remove.body', { name: contact.name })}</p>
      </ConfirmDialog>
    </li>
  );
}

/** What is known of one key. */
export function KeyFacts({ entry }: { readonly entry: SignerKey }) {
  const t = useText();
  const { confirmed, confirmedAt, revokedAt, revokedReason, note } = entry;
  const facts = [
    { name: t('contacts.key'), value: <Hash value={entry.key} /> },
    { name: t('contacts.first-seen'), value: <DateTime value={entry.firstSeenAt} /> },
    ...(confirmedAt === null
      ? []
      : [{ name: t('contacts.confirmed.at'), value: <DateTime value={confirmedAt} /> }]),
    ...(note === '' ? [] : [{ name: t('contacts.note'), value: <Bidi text={note} /> }]),
    ...(revokedAt === null ? [] : [{ name: t('contacts.revoked'), value: <DateTime value={revokedAt} /> }]),
  ];
  return (
    <div className="stack stack-s">
      <div className="row">
        {revokedAt === null ? (
          <Badge tone={confirmed === 'not-yet' ? 'warn' : 'good'}>
            {t(`contacts.standing.${confirmed}`)}
          </Badge>
        ) : (
          <Badge tone="bad">{t('contacts.revoked')}</Badge>
        )}
        {revokedReason !== null && (
          <span className="small muted">{t('contacts.revoked.reason', { reason: revokedReason })}</span>
        )}
      </div>
      <KeyValueList facts={facts} />
    </div>
  );
}
