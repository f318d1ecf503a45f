import { useState } from 'react';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useAct } from '../../app/use-call.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { useText } from '../../ui/text.ts';
import { FolderField } from '../item/folder-field.tsx';

export interface LinesDialogProps {
  readonly caseId: CaseId;
  /** The entry that was countersigned last, or null. */
  readonly since: number | null;
  readonly onClose: () => void;
}

/** Writes the lines of a case's ledger to a file for a witness, without their content. */
export function LinesDialog({ caseId, since, onClose }: LinesDialogProps) {
  const t = useText();
  const [folder, setFolder] = useState<string | null>(null);
  const [start, setStart] = useState<'all' | 'after'>(since === null ? 'all' : 'after');
  const write = useAct('ledger.export');
  const after = start === 'after' ? (since ?? 0) : 0;
  const begin = (into: string): void => {
    const to = new Date().toISOString().slice(0, 10);
    const name = t('witnesses.lines.file-name', { from: String(after + 1), to });
    write.mutate({ case: caseId, after, out: `${into}/${name}` });
  };
  const { data } = write;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      canClose={!write.isPending}
      title={t('witnesses.lines')}
      footer={
        data === undefined ? (
          <>
            <Button onPress={onClose} isDisabled={write.isPending}>
              {t('action.cancel')}
            </Button>
            <Button
              kind="primary"
              isDisabled={folder === null}
              isPending={write.isPending}
              onPress={() => {
                if (folder !== null) begin(folder);
              }}
            >
              {t('witnesses.lines')}
            </Button>
          </>
        ) : (
          <Button kind="primary" onPress={onClose}>
            {t('action.done')}
          </Button>
        )
      }
    >
      {data === undefined ? (
        <div className="stack">
          <p>{t('witnesses.lines.body')}</p>
          {since !== null && (
            <RadioGroup
              label={t('witnesses.lines.since')}
              value={start}
              onChange={setStart}
              options={[
                { id: 'after', label: t('witnesses.lines.after', { seq: since }) },
                { id: 'all', label: t('witnesses.lines.all') },
              ]}
            />
          )}
          <FolderField label={t('witnesses.lines.where')} value={folder} onChange={setFolder} />
          {write.error !== null && <ErrorNotice error={write.error} />}
        </div>
      ) : (
        <Banner tone="success" title={t('witnesses.lines.done', { count: data.events })} isAlert>
          <bdi dir="ltr" className="mono small">
            {data.path}
          </bdi>
        </Banner>
      )}
    </Dialog>
  );
}
