import { useQueryClient } from '@tanstack/react-query';
import { EyeOff, Globe, ShieldPlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useAct, useCall } from '../../app/use-call.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Fold } from '../../ui/fold.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Points } from '../../ui/points.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { notify } from '../../ui/toasts.tsx';
import { addressProblem } from '../capture/address.ts';
import { KeptSignIns } from './kept-sign-ins.tsx';
import './browse.css';

const points = [
  { id: 'window', icon: Globe },
  { id: 'shown', icon: ShieldPlus },
  { id: 'secret', icon: EyeOff },
  { id: 'end', icon: Trash2 },
] as const;
const NONE = '';

export interface OpenDialogProps {
  readonly caseId: CaseId;
  readonly onClose: () => void;
}

/** Opens a browsing window: where it begins, with which sign-in, and what will happen. */
export function OpenDialog({ caseId, onClose }: OpenDialogProps) {
  const t = useText();
  const queries = useQueryClient();
  const kept = useCall('browse.profiles', { case: caseId }).data?.profiles ?? [];
  // In the desktop app the window is a view whose profile is in memory only.
  const canKeep = useCall('app.info', {}).data?.host !== 'electron';
  const [url, setUrl] = useState('');
  const [profile, setProfile] = useState(NONE);
  const [allowPrivate, setAllowPrivate] = useState(false);
  const [keepable, setKeepable] = useState(false);
  const [isJudged, setJudged] = useState(false);
  const open = useAct('browse.open', {
    onSuccess() {
      notify('success', t('browse.opened'));
      void queries.invalidateQueries({ queryKey: ['browse.list'] });
      onClose();
    },
  });
  const problem = url.trim() === '' ? null : addressProblem(url);
  const send = (): boolean => {
    setJudged(true);
    if (problem !== null) return false;
    const begin = url.trim() === '' ? {} : { url: url.trim() };
    open.mutate({ case: caseId, allowPrivate, keepable, ...begin, ...(profile === NONE ? {} : { profile }) });
    return true;
  };
  return (
    <FormDialog
      title={t('browse.title')}
      submit={t('browse.open')}
      onSubmit={send}
      onClose={onClose}
      isPending={open.isPending}
      error={open.error}
    >
      <TextField
        label={t('browse.address')}
        description={t('browse.address.hint')}
        value={url}
        onChange={setUrl}
        error={isJudged && problem !== null ? t(problem) : null}
        isOptional
        takesFocus
        maxLength={8000}
      />
      {kept.length > 0 && (
        <Select
          label={t('browse.kept')}
          options={[
            { id: NONE, label: t('browse.kept.none') },
            ...kept.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={profile}
          onChange={setProfile}
        />
      )}
      <Points
        label={t('browse.what')}
        points={points.map(({ id, icon }) => ({ id, icon, text: t(`browse.what.${id}`) }))}
      />
      {profile === NONE && canKeep && (
        <Checkbox hint={t('browse.keepable.hint')} isSelected={keepable} onChange={setKeepable}>
          {t('browse.keepable')}
        </Checkbox>
      )}
      <Checkbox isSelected={allowPrivate} onChange={setAllowPrivate}>
        {t('browse.private')}
      </Checkbox>
      {kept.length > 0 && (
        <Fold title={t('browse.kept.list')} aside={kept.length}>
          <KeptSignIns
            profiles={kept}
            onDeleted={(id) => {
              if (id === profile) setProfile(NONE);
            }}
          />
        </Fold>
      )}
    </FormDialog>
  );
}
