import { useMutation } from '@tanstack/react-query';
import { FileSearch } from 'lucide-react';
import { useState } from 'react';
import type { CaseId } from '../../../shared/model/ids.ts';
import { parseTrust, wrongTrustLine } from '../../../shared/verdict/fingerprint-text.ts';
import { useJob } from '../../app/use-job.ts';
import { useClient } from '../../transport/client-context.tsx';
import { CallFailed } from '../../transport/call-failed.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Fold } from '../../ui/fold.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import { notify } from '../../ui/toasts.tsx';
import { useChooser } from '../folder-chooser/index.tsx';

/** Takes somebody's bundle in: which one, from whom, and what is known of the sender from elsewhere. */
export function ReceiveDialog({
  caseId,
  onClose,
}: {
  readonly caseId: CaseId;
  readonly onClose: () => void;
}) {
  const t = useText();
  const client = useClient();
  const job = useJob();
  const { chooseFiles, chooser } = useChooser();
  const [failure, setFailure] = useState<unknown>(null);
  const [path, setPath] = useState('');
  const [from, setFrom] = useState('');
  const [trust, setTrust] = useState('');
  const [identity, setIdentity] = useState('');
  const wrongLine = wrongTrustLine(trust);
  const receive = useMutation({
    mutationFn: async (anyway: boolean) =>
      job.run(async (id) =>
        client.call('bundle.receive', {
          case: caseId,
          path: path.trim(),
          trust: [...parseTrust(trust)],
          anyway,
          job: id,
          ...(from.trim() === '' ? {} : { from: from.trim() }),
          ...(identity.trim() === '' ? {} : { identity }),
        }),
      ),
    onSuccess: ({ item }) => {
      notify('success', t('receive.done', { exhibit: item.exhibit }));
      onClose();
    },
  });
  const changePath = (next: string): void => {
    receive.reset();
    setPath(next);
  };
  const isAltered = receive.error instanceof CallFailed && receive.error.code === 'BUNDLE_ALTERED';
  const isReady = path.trim() !== '' && wrongLine === null && !receive.isPending;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('receive.title')}
      canClose={!receive.isPending}
      footer={
        <>
          <Button onPress={onClose} isDisabled={receive.isPending}>
            {t('action.cancel')}
          </Button>
          <Button kind="primary" isDisabled={!isReady} onPress={() => receive.mutate(false)}>
            {t('receive.take')}
          </Button>
        </>
      }
    >
      <p>{t('receive.explain')}</p>
      <div>
        <Button
          icon={FileSearch}
          onPress={() => {
            setFailure(null);
            chooseFiles('bundle').then(([first]) => changePath(first ?? path), setFailure);
          }}
        >
          {t('receive.choose')}
        </Button>
      </div>
      <TextField label={t('receive.path')} value={path} onChange={changePath} mono />
      <TextField
        label={t('receive.from')}
        description={t('receive.from.hint')}
        value={from}
        onChange={setFrom}
        maxLength={300}
        isOptional
      />
      <Fold title={t('receive.more')}>
        <TextField
          label={t('receive.trust')}
          value={trust}
          onChange={setTrust}
          error={wrongLine === null ? null : t('verify.trust.wrong', { line: wrongLine })}
          rows={2}
          isOptional
          mono
        />
        <TextField
          label={t('receive.identity')}
          value={identity}
          onChange={setIdentity}
          rows={2}
          isOptional
          mono
        />
      </Fold>
      {receive.isPending && (
        <JobProgress progress={job.progress} onCancel={job.cancel} isCancelling={job.isCancelling} />
      )}
      {failure !== null && <ErrorNotice error={failure} />}
      {receive.error !== null && (
        <ErrorNotice
          error={receive.error}
          actions={
            isAltered ? (
              <div className="stack stack-s">
                <p>{t('receive.anyway.hint')}</p>
                <div>
                  <Button onPress={() => receive.mutate(true)}>{t('receive.anyway')}</Button>
                </div>
              </div>
            ) : undefined
          }
        />
      )}
      {chooser}
    </Dialog>
  );
}
