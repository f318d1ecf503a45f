import { FileSearch } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { ImportedReceipt } from '../../../shared/contract/witness-methods.ts';
import { useAct } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusFirstInvalid } from '../../ui/focus-invalid.ts';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useChooser } from '../folder-chooser/index.tsx';
import { FileTextField } from '../verify/file-text-field.tsx';
import { ImportOutcome } from './import-outcome.tsx';

/** Takes in somebody's receipt, or a countersignature for one's own. */
export function TakeReceiptDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const [outcome, setOutcome] = useState<ImportedReceipt | null>(null);
  const [isAtWork, setAtWork] = useState(false);
  const isDone = outcome !== null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      canClose={!isAtWork}
      title={t('witness.import')}
      size="wide"
      footer={
        isDone ? (
          <Button kind="primary" onPress={onClose}>
            {t('action.done')}
          </Button>
        ) : (
          <>
            <Button onPress={onClose} isDisabled={isAtWork}>
              {t('action.cancel')}
            </Button>
            <Button kind="primary" type="submit" form="take-receipt" isPending={isAtWork}>
              {t('witness.import.do')}
            </Button>
          </>
        )
      }
    >
      {isDone ? (
        <ImportOutcome outcome={outcome} />
      ) : (
        <TakeReceiptForm onWork={setAtWork} onDone={setOutcome} />
      )}
    </Dialog>
  );
}

interface TakeReceiptFormProps {
  readonly onWork: (isAtWork: boolean) => void;
  readonly onDone: (outcome: ImportedReceipt) => void;
}

function TakeReceiptForm({ onWork, onDone }: TakeReceiptFormProps) {
  const t = useText();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [from, setFrom] = useState('');
  const [lines, setLines] = useState('');
  const [tried, setTried] = useState(false);
  const take = useAct('receipt.import', {
    onSuccess: (outcome) => {
      for (const name of ['receipt.witnessed', 'receipt.countersignatures', 'contacts.list'])
        void queries.invalidateQueries({ queryKey: [name] });
      onDone(outcome);
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (text.trim() === '') {
      focusFirstInvalid(event.currentTarget);
      return;
    }
    onWork(true);
    const input = { text, from, ...(lines.trim() === '' ? {} : { lines: lines.trim() }) };
    take.mutate(input, { onSettled: () => onWork(false) });
  };
  return (
    <form id="take-receipt" className="stack" onSubmit={submit} noValidate>
      <FileTextField
        label={t('witness.import.text')}
        hint={t('witness.import.text.hint')}
        choose={t('witness.import.file')}
        value={text}
        onChange={setText}
        error={tried && text.trim() === '' ? t('witness.import.needed') : null}
        isRequired
      />
      <TextField
        label={t('witness.import.from')}
        description={t('witness.import.from.hint')}
        value={from}
        onChange={setFrom}
        maxLength={300}
        isOptional
      />
      <LinesField value={lines} onChange={setLines} />
      {take.error !== null && <ErrorNotice error={take.error} />}
    </form>
  );
}

/** The path of an export: it may be larger than what a page should hold. */
function LinesField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (path: string) => void;
}) {
  const t = useText();
  const { chooseFiles, chooser } = useChooser();
  const [failure, setFailure] = useState<unknown>(null);
  const choose = (): void => {
    setFailure(null);
    chooseFiles('receipt').then(([path = value]) => onChange(path), setFailure);
  };
  return (
    <div className="stack stack-s">
      <TextField
        label={t('witness.import.lines')}
        description={t('witness.import.lines.hint')}
        value={value}
        onChange={onChange}
        isOptional
        mono
      />
      <div>
        <Button size="small" icon={FileSearch} onPress={choose}>
          {t('witness.import.lines.choose')}
        </Button>
      </div>
      {failure !== null && <ErrorNotice error={failure} />}
      {chooser}
    </div>
  );
}
