import { addInTurn } from './add-in-turn.ts';
import { readAnswer } from './answer.ts';
import { CallFailed } from './call-failed.ts';
import { createListeners } from './listeners.ts';
import { evidenceAddress } from './resource.ts';
import { intakeAddress, pictureAddress, upload } from './upload.ts';
import type { Input, MethodName, Output } from '../../shared/contract/index.ts';
import type { AddResult } from '../../shared/contract/item-methods.ts';
import type { Bridge } from './bridge.ts';
import type { Client, GivenFile } from './client.ts';

/** Carries calls through the preload of the Electron host. */
export function createElectronClient(bridge: Bridge): Client {
  const listeners = createListeners();
  bridge.listen(listeners.tell);

  async function call<Name extends MethodName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
    const answer = await bridge.rpc(name, input).catch(() => {
      throw new CallFailed('NOT_AVAILABLE', 'Holdfast could not be reached.');
    });
    return readAnswer(name, answer);
  }

  return {
    call,
    subscribe: listeners.add,
    async addFiles(caseId, files, options, job, onTurn) {
      const send = async (given: GivenFile): Promise<AddResult> => {
        const path = bridge.pathOf(given.file);
        // A pasted image has no path: its bytes are sent instead.
        if (path === '') return upload(intakeAddress(caseId, given, options, job), given.file, {});
        const result = await call('item.add', { ...options, case: caseId, paths: [path], job });
        return underGivenPath(result, given.path);
      };
      return addInTurn(files, send, onTurn);
    },
    addPicture: (caseId, picture, job) => upload(pictureAddress(caseId, picture, job), picture.bytes, {}),
    pathOf: (file) => bridge.pathOf(file),
    resource: (url) => evidenceAddress(url, window.location.origin),
  };
}

/** The person knows the file by the name under which it was dropped, not by where it lies on the disk. */
function underGivenPath(result: AddResult, path: string): AddResult {
  return { items: result.items, refused: result.refused.map((entry) => ({ ...entry, path })) };
}
