import { addInTurn } from './add-in-turn.ts';
import { readAnswer } from './answer.ts';
import { CallFailed } from './call-failed.ts';
import { createListeners } from './listeners.ts';
import { evidenceAddress } from './resource.ts';
import { intakeAddress, pictureAddress, upload } from './upload.ts';
import type { MethodName, Output, Input } from '../../shared/contract/index.ts';
import type { Client } from './client.ts';

/**
 * Carries calls to the host on this machine over HTTP and hears events from it.
 * @param key what {@link sessionKey} answered
 */
export function createLoopbackClient(key: string): Client {
  const listeners = createListeners();
  const headers = { 'x-holdfast-key': key };
  listen(listeners.tell);
  return {
    call: (name, input) => post(name, input, headers),
    subscribe: listeners.add,
    addFiles: (caseId, files, options, job, onTurn) =>
      addInTurn(
        files,
        (given) => upload(intakeAddress(caseId, given, options, job), given.file, headers),
        onTurn,
      ),
    addPicture: (caseId, picture, job) =>
      upload(pictureAddress(caseId, picture, job), picture.bytes, headers),
    pathOf: () => '',
    resource: (url) => evidenceAddress(url, window.location.origin),
  };
}

function listen(tell: (message: unknown) => void): void {
  const source = new EventSource('/events');
  source.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (typeof event.data === 'string') tell(JSON.parse(event.data));
  });
}

async function post<Name extends MethodName>(
  name: Name,
  input: Input<Name>,
  headers: Readonly<Record<string, string>>,
): Promise<Output<Name>> {
  const response = await fetch('/rpc', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ name, input }),
  }).catch(() => {
    throw new CallFailed('NOT_AVAILABLE', 'Holdfast could not be reached.');
  });
  if (response.status === 401 || response.status === 403) {
    throw new CallFailed('NOT_ALLOWED', 'This window is not connected to Holdfast.');
  }
  const answer: unknown = await response.json().catch(() => null);
  return readAnswer(name, answer);
}
