import { FileSearch, FolderOpen, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusFirstInvalid } from '../../ui/focus-invalid.ts';
import { Fold } from '../../ui/fold.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useChooser } from '../folder-chooser/index.tsx';
import { BookFields } from '../sealer/book-fields.tsx';
import { FileTextField } from './file-text-field.tsx';
import { wrongTrustLine } from '../../../shared/verdict/fingerprint-text.ts';
import type { VerifyDraft } from './verify-request.ts';

export interface VerifyFormProps {
  readonly draft: VerifyDraft;
  readonly onDraft: (draft: VerifyDraft) => void;
  readonly onStart: () => void;
}

/** Which bundle to check, and what the person knows about it from elsewhere. */
export function VerifyForm({ draft, onDraft, onStart }: VerifyFormProps) {
  const t = useText();
  const { chooseFiles, chooseFolder, chooser } = useChooser();
  const [failure, setFailure] = useState<unknown>(null);
  const [asked, setAsked] = useState(false);
  const isOpen = useCall('vault.status', {}).data?.state === 'open';
  const wrongLine = wrongTrustLine(draft.trust);
  const choose = (path: string | null | undefined): void => {
    if (path !== null && path !== undefined) onDraft({ ...draft, path });
  };
  const start = (form: EventTarget): void => {
    setAsked(true);
    if (draft.path.trim() === '' || wrongLine !== null) {
      focusFirstInvalid(form);
      return;
    }
    onStart();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        start(event.currentTarget);
      }}
    >
      <Card title={t('verify.bundle')} lead={t('verify.bundle.hint')}>
        <div className="stack">
          <div className="row">
            <Button
              icon={FileSearch}
              onPress={() => {
                setFailure(null);
                chooseFiles('bundle').then((paths) => choose(paths[0]), setFailure);
              }}
            >
              {t('verify.bundle.choose')}
            </Button>
            <Button
              kind="quiet"
              icon={FolderOpen}
              onPress={() => {
                setFailure(null);
                chooseFolder('bundle').then(choose, setFailure);
              }}
            >
              {t('verify.bundle.choose-folder')}
            </Button>
          </div>
          <TextField
            label={t('verify.bundle.path')}
            value={draft.path}
            onChange={(path) => onDraft({ ...draft, path })}
            error={asked && draft.path.trim() === '' ? t('verify.bundle.needed') : null}
            mono
          />
          {failure !== null && <ErrorNotice error={failure} />}
        </div>
      </Card>
      <Card>
        <div className="stack">
          <TextField
            label={t('verify.trust')}
            description={t('verify.trust.hint')}
            value={draft.trust}
            onChange={(trust) => onDraft({ ...draft, trust })}
            error={wrongLine === null ? null : t('verify.trust.wrong', { line: wrongLine })}
            rows={2}
            isOptional
            mono
          />
          {isOpen && <BookFields choice={draft.book} onChange={(book) => onDraft({ ...draft, book })} />}
          <Fold title={t('verify.more')}>
            <FileTextField
              label={t('verify.receipt')}
              hint={t('verify.receipt.hint')}
              choose={t('verify.receipt.file')}
              value={draft.receipt}
              onChange={(receipt) => onDraft({ ...draft, receipt })}
            />
            <FileTextField
              label={t('verify.tsa')}
              hint={t('verify.tsa.hint')}
              choose={t('verify.tsa.file')}
              value={draft.tsaRoot}
              onChange={(tsaRoot) => onDraft({ ...draft, tsaRoot })}
            />
            <FileTextField
              label={t('verify.identity')}
              hint={t('verify.identity.hint')}
              choose={t('verify.identity.file')}
              value={draft.identity}
              onChange={(identity) => onDraft({ ...draft, identity })}
            />
          </Fold>
        </div>
      </Card>
      <div>
        <Button kind="primary" size="large" icon={ShieldCheck} type="submit">
          {t('verify.start')}
        </Button>
      </div>
      {chooser}
    </form>
  );
}
