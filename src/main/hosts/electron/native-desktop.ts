import { access } from 'node:fs/promises';
import { dialog, shell } from 'electron';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import type { Desktop } from '../../app/host.ts';
import type { ScreenChoice } from '../../app/screens/screen-choice.ts';
import { nativeScreens } from './screens.ts';

type FilePurpose = Parameters<Desktop['chooseFiles']>[0];
type FolderPurpose = Parameters<Desktop['chooseFolder']>[0];

/** What the open dialog shows for each purpose. Names of kinds of files are the same in every language. */
const fileDialogs: Readonly<Record<FilePurpose, OpenDialogOptions>> = {
  evidence: { properties: ['openFile', 'multiSelections', 'showHiddenFiles'] },
  bundle: { properties: ['openFile'], filters: [{ name: 'ZIP, age', extensions: ['zip', 'age'] }] },
  receipt: { properties: ['openFile'], filters: [{ name: 'TXT', extensions: ['txt'] }] },
  certificate: {
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: 'PEM', extensions: ['pem', 'crt'] }],
  },
};

/** A folder to write into may be made in the dialog; one to read from must be there. */
function folderDialog(purpose: FolderPurpose): OpenDialogOptions {
  const writes = purpose === 'new-vault' || purpose === 'output';
  return { properties: writes ? ['openDirectory', 'createDirectory', 'promptToCreate'] : ['openDirectory'] };
}

/**
 * The system's dialogs, on top of the window while there is one. The dialog does not add what is chosen to the system's list of recent
 * documents, where the name of a piece of evidence would stay.
 */
export function nativeDesktop(currentWindow: () => BrowserWindow | null, choice: ScreenChoice): Desktop {
  const ask = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const properties = [...(options.properties ?? []), 'dontAddToRecent' as const];
    const window = currentWindow();
    const asked = { ...options, properties };
    const { filePaths } = await (window === null
      ? dialog.showOpenDialog(asked)
      : dialog.showOpenDialog(window, asked));
    return filePaths;
  };
  return {
    nativeDialogs: true,
    screens: nativeScreens(choice),
    chooseFiles: (purpose) => ask(fileDialogs[purpose]),
    chooseFolder: async (purpose) => (await ask(folderDialog(purpose)))[0] ?? null,
    async reveal(path) {
      const there = await access(path).then(
        () => true,
        () => false,
      );
      if (there) shell.showItemInFolder(path);
      return there;
    },
  };
}
