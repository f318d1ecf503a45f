import { useMutation } from '@tanstack/react-query';
import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { ItemDetail } from '../../../shared/model/item.ts';
import { useAct } from '../../app/use-call.ts';
import { useJob } from '../../app/use-job.ts';
import { useClient } from '../../transport/client-context.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Hash } from '../../ui/hash.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { useText } from '../../ui/text.ts';
import { FolderField } from './folder-field.tsx';

export interface ExtractDialogProps {
  readonly item: ItemDetail;
  readonly onClose: () => void;
}

/** Writes a copy of an item, and of what was made from it, to a folder outside the vault. */
export function ExtractDialog({ item, onClose }: ExtractDialogProps) {
  const t = useText();
  const client = useClient();
  const job = useJob();
  const [out, setOut] = useState<string | null>(null);
  const extract = useMutation({
    mutationFn: async (folder: string) =>
      job.run(async (id) => client.call('item.extract', { item: item.id, out: folder, job: id })),
  });
  const written = extract.data?.files ?? null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      canClose={!job.isRunning}
      title={t('file.extract.start')}
      size="wide"
      footer={
        written === null ? (
          !job.isRunning && (
            <>
              <Button onPress={onClose}>{t('action.cancel')}</Button>
              <Button
                kind="primary"
                isDisabled={out === null}
                onPress={() => {
                  if (out !== null) extract.mutate(out);
                }}
              >
                {t('file.extract.start')}
              </Button>
            </>
          )
        ) : (
          <Button kind="primary" onPress={onClose}>
            {t('action.done')}
          </Button>
        )
      }
    >
      {written === null ? (
        <>
          <Banner tone="warning">
            <p>{t('file.extract.warning')}</p>
          </Banner>
          {!job.isRunning && <FolderField label={t('file.extract.where')} value={out} onChange={setOut} />}
        </>
      ) : (
        <Written files={written} />
      )}
      {job.isRunning && (
        <JobProgress progress={job.progress} onCancel={job.cancel} isCancelling={job.isCancelling} />
      )}
      {extract.error !== null && <ErrorNotice error={extract.error} />}
    </Dialog>
  );
}

function Written({ files }: { readonly files: Output<'item.extract'>['files'] }) {
  const t = useText();
  const reveal = useAct('desktop.reveal');
  const first = files[0];
  return (
    <>
      <Banner
        tone="success"
        title={t('file.extract.done', { count: files.length })}
        actions={
          first !== undefined && (
            <Button size="small" icon={FolderOpen} onPress={() => reveal.mutate({ path: first.path })}>
              {t('file.extract.reveal')}
            </Button>
          )
        }
        isAlert
      />
      <ul className="written-list">
        {files.map((file) => (
          <li key={file.path}>
            <bdi dir="ltr" className="mono small">
              {file.path}
            </bdi>
            <Hash value={file.sha256} short />
          </li>
        ))}
      </ul>
    </>
  );
}
