/** Bytes on their way from one that makes them to one that takes them; neither runs ahead of the other. */
export interface Channel {
  /** Resolves once the chunk was taken and worked on. Rejects when the taker has given up. */
  push(chunk: Uint8Array): Promise<void>;
  end(): void;
  /** Makes the taker's loop throw. */
  fail(error: unknown): void;
  /** Says that nobody takes any more, for a taker that gave up before it began. Pushes reject from now on. */
  close(error: unknown): void;
  readonly chunks: AsyncIterable<Uint8Array>;
}

type Item = { readonly chunk: Uint8Array } | { readonly error: unknown } | 'end';

interface Offer {
  readonly item: Item;
  readonly taken: () => void;
  readonly refused: (error: unknown) => void;
}

/** A channel without a buffer. `chunks` is read once. */
export function createChannel(): Channel {
  const waiting: Offer[] = [];
  let wake: (() => void) | null = null;
  let closed: { readonly error: unknown } | null = null;

  const offer = (item: Item) =>
    new Promise<void>((taken, refused) => {
      if (closed !== null) {
        refused(closed.error);
        return;
      }
      waiting.push({ item, taken, refused });
      wake?.();
    });

  const close = (error: unknown) => {
    closed ??= { error };
    for (const { refused } of waiting.splice(0)) refused(closed.error);
  };

  const next = async (): Promise<Offer> => {
    for (;;) {
      const first = waiting.shift();
      if (first !== undefined) return first;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      wake = null;
    }
  };

  async function* take(): AsyncGenerator<Uint8Array> {
    let current: Offer | null = null;
    try {
      for (;;) {
        current = await next();
        const { item, taken } = current;
        if (item === 'end') {
          taken();
          return;
        }
        if ('error' in item) throw item.error;
        yield item.chunk;
        taken();
        current = null;
      }
    } finally {
      close(new Error('nobody takes from this channel any more'));
      // The chunk that the taker gave up on was not worked on.
      current?.refused(new Error('nobody takes from this channel any more'));
    }
  }

  const quietly = (work: Promise<void>) => {
    work.catch(() => undefined);
  };
  return {
    push: (chunk) => offer({ chunk }),
    end: () => {
      quietly(offer('end'));
    },
    fail: (error) => {
      quietly(offer({ error }));
    },
    close,
    chunks: { [Symbol.asyncIterator]: take },
  };
}
