import { useCallback, useRef, useState, type ReactNode } from 'react';
import { useCall } from '../../app/use-call.ts';
import { useClient } from '../../transport/client-context.tsx';
import { ChooserDialog } from './chooser-dialog.tsx';
import type { Choice, FilesPurpose, FolderPurpose } from './purpose.ts';

export interface Chooser {
  /** Yields the folder that was chosen, or null when nothing was. Rejects with CallFailed. */
  readonly chooseFolder: (purpose: FolderPurpose) => Promise<string | null>;
  /** Yields the files that were chosen; none when the dialog was left. Rejects with CallFailed. */
  readonly chooseFiles: (purpose: FilesPurpose) => Promise<readonly string[]>;
  /** Has to stand somewhere in the page: the window's own dialog, where the host has none. */
  readonly chooser: ReactNode;
}

interface Question {
  readonly choice: Choice;
  readonly answer: (paths: readonly string[]) => void;
}

/** Lets the person choose folders and files on this machine, with the system's dialogs where the host can show them. */
export function useChooser(): Chooser {
  const client = useClient();
  const hasNative = useCall('app.info', {}).data?.nativeDialogs ?? false;
  const [question, setQuestion] = useState<Question | null>(null);
  const waiting = useRef<Question | null>(null);

  const ask = useCallback(async (choice: Choice): Promise<readonly string[]> => {
    waiting.current?.answer([]);
    return new Promise((resolve) => {
      const next: Question = { choice, answer: resolve };
      waiting.current = next;
      setQuestion(next);
    });
  }, []);

  const settle = (paths: readonly string[]): void => {
    waiting.current = null;
    setQuestion(null);
    question?.answer(paths);
  };

  const chooseFolder = useCallback(
    async (purpose: FolderPurpose) => {
      if (hasNative) return (await client.call('desktop.chooseFolder', { purpose })).path;
      return (await ask({ what: 'folder', purpose }))[0] ?? null;
    },
    [client, hasNative, ask],
  );

  const chooseFiles = useCallback(
    async (purpose: FilesPurpose) => {
      if (hasNative) return (await client.call('desktop.chooseFiles', { purpose })).paths;
      return ask({ what: 'files', purpose });
    },
    [client, hasNative, ask],
  );

  const chooser = question === null ? null : <ChooserDialog choice={question.choice} onAnswer={settle} />;
  return { chooseFolder, chooseFiles, chooser };
}
