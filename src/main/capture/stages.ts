/** How far a capture is, in the order of its stages: the browser starts, the page loads, it is looked at and scrolled, the record is put together. */
export type Stage = 'opening' | 'loading' | 'picturing' | 'packing';

/** The result of `work`, or a rejection as soon as `signal` says so; what `work` does after that is not looked at. */
export async function unlessStopped<Value>(
  work: Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> {
  if (signal === undefined) return work;
  signal.throwIfAborted();
  let stop: (() => void) | undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  // The browser ends under it: how that fails is nobody's concern any more.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, stopped]);
  } finally {
    if (stop !== undefined) signal.removeEventListener('abort', stop);
  }
}
