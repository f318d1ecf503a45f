import { CornerLeftUp } from 'lucide-react';
import { useState } from 'react';
import type { MessageKey } from '../../../shared/i18n/index.ts';
import { useCall } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useText } from '../../ui/text.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { EntryList } from './entry-list.tsx';
import { canTake } from './pick.ts';
import type { Choice } from './purpose.ts';
import './folder-chooser.css';

export interface ChooserDialogProps {
  readonly choice: Choice;
  /** Called once: with the paths chosen, or with none. */
  readonly onAnswer: (paths: readonly string[]) => void;
}

/** Purposes that need a word of explanation. */
const hints: Partial<Record<Choice['purpose'], MessageKey>> = {
  'new-vault': 'chooser.hint.new-vault',
  vault: 'chooser.hint.vault',
  bundle: 'chooser.hint.bundle',
};

/** Goes through the folders of this machine, for hosts that cannot show the system's own dialog. */
export function ChooserDialog({ choice, onAnswer }: ChooserDialogProps) {
  const t = useText();
  const [path, setPath] = useState<string | null>(null);
  const [files, setFiles] = useState<ReadonlySet<string>>(new Set());
  const listing = useCall('desktop.listFolder', { path }, { isVolatile: true });
  const wantsFolder = choice.what === 'folder';
  const here = listing.data?.path;
  const ready = wantsFolder ? listing.data !== undefined && canTake(choice, listing.data) : files.size > 0;
  const hint = hints[choice.purpose];

  const enter = (next: string | null): void => {
    setFiles(new Set());
    setPath(next);
  };
  const answer = (): void => {
    if (wantsFolder) onAnswer(here === undefined ? [] : [here]);
    else onAnswer([...files]);
  };

  return (
    <Dialog
      isOpen
      size="wide"
      title={t(`chooser.${choice.purpose}`)}
      onClose={() => onAnswer([])}
      footer={
        <>
          <Button onPress={() => onAnswer([])}>{t('action.cancel')}</Button>
          <Button kind="primary" onPress={answer} isDisabled={!ready}>
            {wantsFolder ? t('chooser.choose-folder') : t('chooser.choose-file', { count: files.size })}
          </Button>
        </>
      }
    >
      {hint !== undefined && <p className="muted">{t(hint)}</p>}
      <div className="chooser-path">
        <Button
          size="small"
          icon={CornerLeftUp}
          isDisabled={(listing.data?.parent ?? null) === null && listing.error === null}
          onPress={() => enter(listing.data?.parent ?? null)}
        >
          {listing.error === null ? t('chooser.up') : t('chooser.home')}
        </Button>
        <p className="chooser-here" aria-live="polite">
          <span className="visually-hidden">{t('chooser.here')}</span>
          <bdi dir="ltr">{here}</bdi>
        </p>
      </div>
      {listing.error !== null && <ErrorNotice error={listing.error} />}
      {listing.isPending && <Waiting />}
      {listing.data !== undefined && (
        <EntryList
          key={listing.data.path}
          entries={listing.data.entries}
          choice={choice}
          selected={files}
          onSelect={setFiles}
          onEnter={enter}
          onAnswer={onAnswer}
        />
      )}
    </Dialog>
  );
}
