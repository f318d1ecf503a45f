import { useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { KeptProfileView } from '../../../shared/contract/browse-methods.ts';
import { useAct } from '../../app/use-call.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { formatInstant } from '../../ui/date-time.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useText } from '../../ui/text.ts';
import { notify } from '../../ui/toasts.tsx';

export interface KeptSignInsProps {
  readonly profiles: readonly KeptProfileView[];
  readonly onDeleted: (id: string) => void;
}

/** The sign-ins that were kept for a case, each with a way to delete it for good. */
export function KeptSignIns({ profiles, onDeleted }: KeptSignInsProps) {
  const t = useText();
  const intl = useIntl();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<KeptProfileView | null>(null);
  const remove = useAct('browse.deleteProfile', {
    onSuccess() {
      if (asked !== null) onDeleted(asked.id);
      setAsked(null);
      notify('success', t('browse.kept.deleted'));
      void queries.invalidateQueries({ queryKey: ['browse.profiles'] });
    },
  });
  return (
    <>
      <ul className="browse-kept">
        {profiles.map((one) => (
          <li key={one.id}>
            <span className="grow">
              <Bidi text={one.name} />
              <span className="muted small browse-kept-since">
                {t('browse.kept.since', { date: formatInstant(intl, one.created, 'date') })}
              </span>
            </span>
            <IconButton
              icon={Trash2}
              label={t('browse.kept.delete', { name: one.name })}
              onPress={() => setAsked(one)}
            />
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked !== null) remove.mutate({ profile: asked.id });
        }}
        title={t('browse.kept.delete.title')}
        confirmLabel={t('browse.kept.delete.confirm')}
        isDanger
        isPending={remove.isPending}
      >
        {asked !== null && (
          <p>
            <strong>
              <Bidi text={asked.name} />
            </strong>
          </p>
        )}
        <p>{t('browse.kept.delete.body')}</p>
        {remove.error !== null && <ErrorNotice error={remove.error} />}
      </ConfirmDialog>
    </>
  );
}
