import type { Socket } from 'node:net';

/** Takes exactly `count` bytes from a paused socket and leaves the rest in it. Rejects where it ends or fails before. */
export async function takeBytes(socket: Socket, count: number): Promise<Buffer> {
  for (;;) {
    const got: unknown = socket.read(count);
    if (Buffer.isBuffer(got) && got.length === count) return got;
    if (socket.destroyed || socket.readableEnded || Buffer.isBuffer(got))
      throw new Error('the connection ended early');
    await more(socket);
  }
}

function more(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error) => {
      for (const event of ['readable', 'end', 'close'] as const) socket.off(event, going);
      socket.off('error', done);
      if (error === undefined) resolve();
      else reject(error);
    };
    const going = () => {
      done();
    };
    for (const event of ['readable', 'end', 'close'] as const) socket.once(event, going);
    socket.once('error', done);
  });
}
