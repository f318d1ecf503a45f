import { closeSync, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { nodePrimitives } from '../../node/primitives.ts';
import type { Sha256Stream } from '../../../shared/primitives.ts';
import type { EvidenceRange, ReadBackAnswer, ReadBackData, ReadBackRequest } from './read-back.ts';

/** The other side of `read-back.ts`: hashes the file as far as it is said to be written, and each piece of evidence in it. */
const port = parentPort;
const { path, ranges } = workerData as ReadBackData;
const buffer = new Uint8Array(1024 * 1024);
const whole = nodePrimitives.sha256();
const file = openSync(path, 'r');
let at = 0;
let next = 0;
let current: Sha256Stream | null = null;

function tell(answer: ReadBackAnswer): void {
  port?.postMessage(answer, []);
}

function readUpTo(end: number): void {
  while (at < end) {
    const got = readSync(file, buffer, 0, Math.min(buffer.length, end - at), at);
    if (got === 0) throw new Error('the file is shorter than what was written to it');
    const bytes = buffer.subarray(0, got);
    whole.update(bytes);
    hashRanges(bytes, at);
    at += got;
  }
}

/** Gives the part of `bytes` (which stand at `start` in the file) that lies in each range to that range's own hash. */
function hashRanges(bytes: Uint8Array, start: number): void {
  const end = start + bytes.length;
  for (;;) {
    const range: EvidenceRange | undefined = ranges[next];
    if (range === undefined || range.start >= end) return;
    const stop = range.start + range.bytes;
    current ??= nodePrimitives.sha256();
    current.update(bytes.subarray(Math.max(0, range.start - start), Math.min(bytes.length, stop - start)));
    if (stop > end) return;
    if (current.hex() !== range.sha256) tell({ kind: 'differs', range: next });
    current = null;
    next += 1;
  }
}

port?.on('message', (request: ReadBackRequest) => {
  readUpTo(request.upTo);
  if (!request.last) return;
  closeSync(file);
  tell({ kind: 'done', sha256: whole.hex() });
});
