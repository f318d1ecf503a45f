import { useState, type SubmitEvent } from 'react';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useAct } from '../../app/use-call.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice, codeOf } from '../../ui/error-notice.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';

export interface WordsDialogProps {
  readonly caseId: CaseId;
  readonly onClose: () => void;
}

/** Compares the words of somebody's receipt with the history of a case, as they are read out. */
export function WordsDialog({ caseId, onClose }: WordsDialogProps) {
  const t = useText();
  const [words, setWords] = useState('');
  const match = useAct('receipt.match');
  const isWrong = match.error !== null && codeOf(match.error) === 'RECEIPT_UNREADABLE';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    match.mutate({ case: caseId, words });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('receipt.words.check')}
      footer={
        <>
          <Button onPress={onClose}>{t('action.close')}</Button>
          <Button kind="primary" type="submit" form="compare-words" isPending={match.isPending}>
            {t('receipt.words.do')}
          </Button>
        </>
      }
    >
      <form id="compare-words" className="stack" onSubmit={submit} noValidate>
        <TextField
          label={t('receipt.words.label')}
          description={t('receipt.words.hint')}
          value={words}
          onChange={(text) => {
            match.reset();
            setWords(text);
          }}
          rows={5}
          maxLength={1000}
          error={isWrong ? t('receipt.words.wrong') : null}
          takesFocus
        />
      </form>
      {match.data !== undefined &&
        (match.data.seq === null ? (
          <Banner tone="danger" title={t('receipt.words.other')} isAlert />
        ) : (
          <Banner tone="success" title={t('receipt.words.found', { seq: match.data.seq })} isAlert />
        ))}
      {match.error !== null && !isWrong && <ErrorNotice error={match.error} />}
    </Dialog>
  );
}
