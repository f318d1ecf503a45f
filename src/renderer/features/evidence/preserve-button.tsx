import { ClipboardPaste, Files, FolderInput, ShieldPlus } from 'lucide-react';
import { useRef } from 'react';
import { useCall } from '../../app/use-call.ts';
import { useClient } from '../../transport/client-context.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useText } from '../../ui/text.ts';
import { notify } from '../../ui/toasts.tsx';
import { clipboardPicture } from './clipboard-picture.ts';
import type { Given } from './use-intake.ts';

export interface PreserveButtonProps {
  readonly onGiven: (given: Given) => void;
  readonly isDisabled: boolean;
  readonly align?: 'start' | 'end';
}

/** The main action of a case: give something to preserve. */
export function PreserveButton({ onGiven, isDisabled, align = 'end' }: PreserveButtonProps) {
  const t = useText();
  const client = useClient();
  const hasDialogs = useCall('app.info', {}).data?.nativeDialogs ?? false;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  const givePaths = (paths: readonly string[]): void => {
    if (paths.length > 0) onGiven({ kind: 'paths', paths });
  };
  const failed = (): void => notify('warning', t('error.NOT_AVAILABLE.happened'));
  const chooseFiles = (): void => {
    if (!hasDialogs) files.current?.click();
    else
      client
        .call('desktop.chooseFiles', { purpose: 'evidence' })
        .then(({ paths }) => givePaths(paths), failed);
  };
  const chooseFolder = (): void => {
    if (!hasDialogs) folder.current?.click();
    else
      client
        .call('desktop.chooseFolder', { purpose: 'evidence' })
        .then(({ path }) => givePaths(path === null ? [] : [path]), failed);
  };
  const paste = (): void => {
    clipboardPicture(t('evidence.paste.name')).then(
      (picture) => {
        if (picture === null) notify('info', `${t('evidence.paste.none')}. ${t('evidence.paste.none.help')}`);
        else onGiven({ kind: 'files', files: async () => Promise.resolve([picture]) });
        return picture;
      },
      () => notify('info', t('evidence.paste.none.help')),
    );
  };
  const taken = (input: HTMLInputElement): void => {
    const chosen = [...(input.files ?? [])].map((file) => ({
      file,
      path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    }));
    input.value = '';
    if (chosen.length > 0) onGiven({ kind: 'files', files: async () => Promise.resolve(chosen) });
  };
  return (
    <>
      <Menu
        label={t('evidence.preserve')}
        button="primary"
        buttonIcon={ShieldPlus}
        isDisabled={isDisabled}
        align={align}
        entries={[
          {
            id: 'files',
            label: t('evidence.preserve.files'),
            hint: t('evidence.preserve.files.hint'),
            icon: Files,
          },
          {
            id: 'folder',
            label: t('evidence.preserve.folder'),
            hint: t('evidence.preserve.folder.hint'),
            icon: FolderInput,
          },
          {
            id: 'paste',
            label: t('evidence.preserve.paste'),
            hint: t('evidence.preserve.paste.hint'),
            icon: ClipboardPaste,
          },
        ]}
        onAction={(id) => {
          const acts = { files: chooseFiles, folder: chooseFolder, paste };
          acts[id]();
        }}
      />
      <input ref={files} type="file" multiple hidden onChange={({ currentTarget }) => taken(currentTarget)} />
      <input
        ref={(input) => {
          folder.current = input;
          // React knows no such attribute, and browsers know no other way to choose a folder.
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        onChange={({ currentTarget }) => taken(currentTarget)}
      />
    </>
  );
}
