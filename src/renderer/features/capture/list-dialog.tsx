import { FileText } from 'lucide-react';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { MOST_ADDRESSES } from '../../../shared/contract/batch-methods.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useAct } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { wholeIn } from './address.ts';
import { captureOf, CaptureOptions, usualWish } from './capture-options.tsx';
import { ListPreview } from './list-preview.tsx';
import { readListFile, type GivenList } from './read-list-file.ts';
import { usePreview } from './use-preview.ts';
import './capture.css';

export interface ListDialogProps {
  readonly caseId: CaseId;
  readonly onClose: () => void;
  readonly onStarted: () => void;
}

/** Takes a list of addresses, says what of it will be captured and what not, and starts it. */
export function ListDialog({ caseId, onClose, onStarted }: ListDialogProps) {
  const t = useText();
  const { locale } = useIntl();
  const file = useRef<HTMLInputElement>(null);
  const [list, setList] = useState<GivenList>({ text: '', isTable: false, name: null });
  const [unreadable, setUnreadable] = useState<'unreadable' | 'too-long' | null>(null);
  const [delay, setDelay] = useState('5');
  const [wish, setWish] = useState(usualWish);
  const [isJudged, setJudged] = useState(false);
  const preview = usePreview(list, wish.allowPrivate);
  const start = useAct('batch.start', { onSuccess: onStarted });
  const count = preview.found?.addresses.length ?? 0;
  const delaySeconds = wholeIn(delay, 0, 3600);

  const take = (given: File | undefined): void => {
    if (given === undefined) return;
    void readListFile(given).then((read) => {
      setUnreadable(typeof read === 'string' ? read : null);
      if (typeof read !== 'string') setList(read);
      return read;
    });
  };
  const problem = (): string | null => {
    if (unreadable !== null) return t(`capture.list.file.${unreadable}`);
    if (count > MOST_ADDRESSES) return t('capture.list.too-many', { most: MOST_ADDRESSES });
    return isJudged && preview.isCurrent && count === 0 ? t('capture.list.none') : null;
  };
  const submit = (): boolean => {
    setJudged(true);
    const capture = captureOf(wish);
    if (capture === null || delaySeconds === null || count === 0 || count > MOST_ADDRESSES) return false;
    start.mutate({
      case: caseId,
      name: list.name ?? t('capture.list.name.usual'),
      text: list.text,
      isTable: list.isTable,
      delayMs: delaySeconds * 1000,
      capture,
      language: locale.startsWith('fr') ? 'fr' : 'en',
    });
    return true;
  };
  return (
    <FormDialog
      title={t('capture.list.title')}
      submit={t('capture.list.start', { count })}
      onSubmit={submit}
      onClose={onClose}
      isPending={start.isPending}
      error={start.error}
    >
      <TextField
        label={t('capture.list.text')}
        description={t('capture.list.text.hint')}
        value={list.text}
        onChange={(text) => {
          setUnreadable(null);
          setList({ ...list, text, name: text === '' ? null : list.name });
        }}
        rows={7}
        mono
        placeholder={t('capture.page.address.begins')}
        error={problem()}
        maxLength={900_000}
        takesFocus
        className="capture-list-text"
      />
      <div className="row">
        <Button icon={FileText} onPress={() => file.current?.click()}>
          {t('capture.list.file')}
        </Button>
        <p className="muted small">
          {list.name === null
            ? t('capture.list.file.hint')
            : t('capture.list.file.name', { name: `\u2068${list.name}\u2069` })}
        </p>
        <input
          ref={file}
          type="file"
          accept=".txt,.csv,.tsv,text/plain,text/csv"
          hidden
          onChange={({ currentTarget }) => {
            take(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
      </div>
      <ListPreview preview={preview} />
      <TextField
        label={t('capture.list.delay')}
        description={t('capture.list.delay.hint')}
        value={delay}
        onChange={setDelay}
        error={delaySeconds === null ? t('capture.list.delay.wrong') : null}
        maxLength={4}
        className="field-short"
      />
      <CaptureOptions wish={wish} onChange={setWish} isJudged={isJudged} />
    </FormDialog>
  );
}
