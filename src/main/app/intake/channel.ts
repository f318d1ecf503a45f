/** Bytes on their way from one that makes them to one that takes them; neither runs ahead of the other. */
export interface Channel {
  /** Resolves once the chunk was taken. Rejects when the taker has given up. */
  push(chunk: Uint8Array): Promise<void>;
  end(): void;
  /** Makes the taker's loop throw. */
  fail(error: unknown): void;
  readonly chunks: AsyncIterable<Uint8Array>;
}

type Item = { readonly chunk: Uint8Array } | { readonly error: unknown } | 'end';

/** A channel without a buffer. `chunks` is read once. */
export function createChannel(): Channel {
  let offered: {
    readonly item: Item;
    readonly taken: () => void;
    readonly refused: (error: unknown) => void;
  } | null = null;
  let wake: (() => void) | null = null;
  let closed: { readonly error: unknown } | null = null;

  const offer = (item: Item) =>
    new Promise<void>((taken, refused) => {
      if (closed !== null) {
        refused(closed.error);
        return;
      }
      offered = { item, taken, refused };
      wake?.();
    });

  async function* take(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        while (offered === null) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          wake = null;
        }
        const { item, taken } = offered;
        offered = null;
        if (item === 'end') {
          taken();
          return;
        }
        if ('error' in item) {
          taken();
          throw item.error;
        }
        yield item.chunk;
        taken();
      }
    } finally {
      closed = { error: new Error('the channel is closed') };
      offered?.refused(closed.error);
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
    chunks: { [Symbol.asyncIterator]: take },
  };
}
