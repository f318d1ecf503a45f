import { useMutation } from '@tanstack/react-query';
import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Output } from '../../../shared/contract/index.ts';
import type { ItemDetail } from '../../../shared/model/item.ts';
import { useAct } from '../../app/use-call.ts';
import { useJob } from '../../app/use-job.ts';
import { useClient } from '../../transport/client-context.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { FolderField } from './folder-field.tsx';

export interface PrintDialogProps {
  readonly item: ItemDetail;
  readonly onClose: () => void;
}

const forms = ['html', 'pdf', 'rsmf'] as const;
type Form = (typeof forms)[number];

/** Makes a transcript to print, whole or in part, and writes it to a folder. */
export function PrintDialog({ item, onClose }: PrintDialogProps) {
  const t = useText();
  const intl = useIntl();
  const client = useClient();
  const job = useJob();
  const reveal = useAct('desktop.reveal');
  const [out, setOut] = useState<string | null>(null);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [form, setForm] = useState<Form>('html');
  const print = useMutation({
    mutationFn: async (folder: string): Promise<Output<'transcript.print'>> =>
      job.run(async (id) =>
        client.call('transcript.print', {
          item: item.id,
          form,
          language: intl.locale.startsWith('fr') ? 'fr' : 'en',
          ...entryOf('from', from),
          ...entryOf('to', to),
          out: folder,
          job: id,
        }),
      ),
  });
  const written = print.data?.written ?? null;
  const isWrong = [from, to].some((one) => one.trim() !== '' && !isEntry(one));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      canClose={!job.isRunning}
      title={t('print.title')}
      size="wide"
      footer={
        written === null ? (
          !job.isRunning && (
            <>
              <Button onPress={onClose}>{t('action.cancel')}</Button>
              <Button
                kind="primary"
                isDisabled={out === null || isWrong}
                onPress={() => {
                  if (out !== null) print.mutate(out);
                }}
              >
                {t('print.run')}
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
          <p>{t('print.body')}</p>
          <Banner tone="warning">
            <p>{t('file.extract.warning')}</p>
          </Banner>
          {!job.isRunning && (
            <>
              <RadioGroup<Form>
                label={t('print.form')}
                options={forms.map((id) => ({ id, label: t(`print.form.${id}`) }))}
                value={form}
                onChange={setForm}
              />
              <div className="print-range">
                <TextField
                  label={t('print.from')}
                  value={from}
                  onChange={setFrom}
                  error={from.trim() !== '' && !isEntry(from) ? t('print.entry.wrong') : null}
                  isOptional
                />
                <TextField
                  label={t('print.to')}
                  value={to}
                  onChange={setTo}
                  error={to.trim() !== '' && !isEntry(to) ? t('print.entry.wrong') : null}
                  isOptional
                />
              </div>
              <FolderField label={t('file.extract.where')} value={out} onChange={setOut} />
            </>
          )}
        </>
      ) : (
        <Banner
          tone="success"
          title={t('print.done')}
          actions={
            <Button size="small" icon={FolderOpen} onPress={() => reveal.mutate({ path: written })}>
              {t('file.extract.reveal')}
            </Button>
          }
          isAlert
        >
          <bdi dir="ltr" className="mono small">
            {written}
          </bdi>
        </Banner>
      )}
      {job.isRunning && (
        <JobProgress progress={job.progress} onCancel={job.cancel} isCancelling={job.isCancelling} />
      )}
      {print.error !== null && <ErrorNotice error={print.error} />}
    </Dialog>
  );
}

function isEntry(text: string): boolean {
  return /^[1-9]\d{0,8}$/u.test(text.trim());
}

function entryOf(name: 'from' | 'to', text: string) {
  return text.trim() === '' ? {} : { [name]: Number(text.trim()) };
}
