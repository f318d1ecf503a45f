import { useState } from 'react';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useAct } from '../../app/use-call.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';

/** Compares the clock with a server that the person names, once, and says by how much it differs. */
export function ClockDialog({ caseId, onClose }: { readonly caseId: CaseId; readonly onClose: () => void }) {
  const t = useText();
  const [server, setServer] = useState('');
  const check = useAct('clock.check');
  const found = check.data;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('clock.title')}
      footer={
        <>
          <Button onPress={onClose}>{t('action.close')}</Button>
          <Button
            kind="primary"
            isDisabled={server.trim() === ''}
            isPending={check.isPending}
            onPress={() => check.mutate({ server: server.trim(), case: caseId })}
          >
            {t('clock.ask')}
          </Button>
        </>
      }
    >
      <p>{t('clock.explain')}</p>
      <TextField
        label={t('clock.server')}
        description={t('clock.server.hint')}
        value={server}
        onChange={setServer}
        maxLength={200}
        mono
        takesFocus
      />
      {found !== undefined && (
        <Banner
          tone="success"
          isAlert
          title={t(found.offsetMs < 0 ? 'clock.behind' : 'clock.ahead', {
            offset: Math.abs(found.offsetMs),
            source: found.source,
            margin: Math.ceil(found.roundTripMs / 2),
          })}
        />
      )}
      {check.error !== null && <ErrorNotice error={check.error} />}
    </Dialog>
  );
}
