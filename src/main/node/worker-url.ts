/** A worker's entry by its path below `src/main`, e.g. `intake/receive-worker.ts`. File names are unique over the whole tree. */
export type WorkerEntry = `${string}-worker.ts`;

/**
 * The address to start a worker thread from: `new Worker(workerUrl('intake/receive-worker.ts'))`.
 *
 * A checkout runs the TypeScript entry itself. The build makes one flat folder in which every entry, worker and shared chunk
 * lies side by side, so there the worker is the neighbour of whichever file this function was bundled into.
 * @param here the address of this module, for tests
 */
export function workerUrl(entry: WorkerEntry, here: string = import.meta.url): URL {
  if (here.endsWith('.ts')) return new URL(`../${entry}`, here);
  const name = entry.slice(entry.lastIndexOf('/') + 1, -'.ts'.length);
  return new URL(`./${name}.js`, here);
}
