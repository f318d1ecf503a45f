import { FileSearch, FolderOpen, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../../app/use-call.ts';
import { Banner } from '../../ui/banner.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { Button } from '../../ui/button.tsx';
import { Bytes } from '../../ui/bytes.tsx';
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
import { holdsCertificate } from './root-certificate.ts';
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
  const [isRootWrong, setRootWrong] = useState(false);
  const isOpen = useCall('vault.status', {}).data?.state === 'open';
  const wrongLine = wrongTrustLine(draft.trust);
  const choose = (path: string | null | undefined): void => {
    if (path !== null && path !== undefined) onDraft({ ...draft, path, dropped: null });
  };
  const isMissing = draft.path.trim() === '' && draft.dropped === null;
  const start = async (form: EventTarget): Promise<void> => {
    setAsked(true);
    if (isMissing || wrongLine !== null) {
      focusFirstInvalid(form);
      return;
    }
    if (draft.tsaRoot.trim() !== '' && !(await holdsCertificate(draft.tsaRoot))) {
      setRootWrong(true);
      return;
    }
    onStart();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        start(event.currentTarget).catch(setFailure);
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
          {draft.dropped !== null && (
            <Banner tone="info" title={t('verify.dropped')}>
              <p>
                <Bidi text={draft.dropped.name} reveal /> · <Bytes value={draft.dropped.size} />
              </p>
            </Banner>
          )}
          <TextField
            label={t('verify.bundle.path')}
            value={draft.path}
            onChange={(path) => onDraft({ ...draft, path, dropped: null })}
            error={asked && isMissing ? t('verify.bundle.needed') : null}
            isOptional={draft.dropped !== null}
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
              onChange={(tsaRoot) => {
                setRootWrong(false);
                onDraft({ ...draft, tsaRoot });
              }}
              error={isRootWrong ? t('verify.tsa.wrong') : null}
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
