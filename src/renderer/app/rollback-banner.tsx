import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RollbackSign } from '../../shared/contract/vault-methods.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { useText } from '../ui/text.ts';
import { TextField } from '../ui/text-field.tsx';
import { useAct } from './use-call.ts';
import './rollback-banner.css';

/** Says on every page that the vault looks like an older copy, until the person says that this is so on purpose. */
export function RollbackBanner({ signs }: { readonly signs: readonly RollbackSign[] }) {
  const t = useText();
  const [isAccepting, setAccepting] = useState(false);
  if (signs.length === 0) return null;
  return (
    <div className="rollback no-print">
      <Banner
        tone="danger"
        title={t('rollback.title')}
        actions={<Button onPress={() => setAccepting(true)}>{t('rollback.accept')}</Button>}
        isAlert
      >
        <p>{t('rollback.body')}</p>
        <ul>
          {signs.map((sign) => (
            <li key={sign.ledger}>{t(kindOf(sign), { seen: sign.seenSeq, now: sign.seq })}</li>
          ))}
        </ul>
      </Banner>
      {isAccepting && <AcceptDialog onClose={() => setAccepting(false)} />}
    </div>
  );
}

function kindOf({ case: matter, seenSeq, seq }: RollbackSign) {
  if (seq === 0) return 'rollback.gone';
  const whose = matter === null ? 'other' : 'case';
  return seq < seenSeq ? (`rollback.ledger.${whose}` as const) : (`rollback.differs.${whose}` as const);
}

function AcceptDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const accept = useAct('vault.acceptRollback', {
    onSuccess: (status) => {
      queries.setQueryData(['vault.status', {}], status);
      onClose();
    },
  });
  const isEmpty = reason.trim() === '';
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      onConfirm={() => {
        setTried(true);
        if (!isEmpty) accept.mutate({ reason });
      }}
      title={t('rollback.accept')}
      confirmLabel={t('rollback.accept')}
      isPending={accept.isPending}
    >
      <p>{t('rollback.accept.body')}</p>
      <TextField
        label={t('rollback.reason')}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        error={tried && isEmpty ? t('rollback.reason.needed') : null}
      />
      {accept.error !== null && <ErrorNotice error={accept.error} />}
    </ConfirmDialog>
  );
}
