import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from '../../app/router.tsx';
import { useAct } from '../../app/use-call.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';

export interface NewCaseDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Asks for a working title, opens the case and goes to its evidence. */
export function NewCaseDialog({ isOpen, onClose }: NewCaseDialogProps) {
  const t = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const create = useAct('case.new', {
    onSuccess: (made) => {
      close();
      void queries.invalidateQueries({ queryKey: ['case.list'] });
      navigate({ name: 'case', caseId: made.case, place: 'evidence' });
    },
  });

  const close = (): void => {
    setTitle('');
    setTried(false);
    create.reset();
    onClose();
  };
  const submit = (): boolean => {
    setTried(true);
    if (title.trim() === '') return false;
    create.mutate({ title: title.trim() });
    return true;
  };
  return (
    <FormDialog
      isOpen={isOpen}
      title={t('cases.new.title')}
      submit={t('cases.new.submit')}
      onSubmit={submit}
      onClose={close}
      isPending={create.isPending}
      error={create.error}
    >
      <TextField
        label={t('cases.new.name')}
        description={t('cases.new.hint')}
        placeholder={t('cases.new.placeholder')}
        value={title}
        onChange={setTitle}
        maxLength={300}
        error={tried && title.trim() === '' ? t('cases.new.error') : null}
        takesFocus
      />
    </FormDialog>
  );
}
