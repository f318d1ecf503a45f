import { parentPort, workerData } from 'node:worker_threads';
import { nodePrimitives } from '../../node/primitives.ts';
import type { HashThreadData, HashThreadRequest } from './hash-thread.ts';

/** The other side of `hash-thread.ts`: hashes what lies in the shared slots, in the order in which it is told. */
const port = parentPort;
const { slots } = workerData as HashThreadData;
const hash = nodePrimitives.sha256();

port?.on('message', (request: HashThreadRequest) => {
  if (request.kind === 'digest') {
    port.postMessage({ kind: 'digest', sha256: hash.hex() }, []);
    return;
  }
  const slot = slots[request.slot];
  if (slot === undefined) throw new RangeError('no such slot');
  hash.update(new Uint8Array(slot, 0, request.length));
  port.postMessage({ kind: 'free', slot: request.slot }, []);
});
