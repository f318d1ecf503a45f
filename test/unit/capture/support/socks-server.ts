import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { takeBytes } from '../../../../src/main/capture/gate/take-bytes.ts';

/** What a client asked a SOCKS server for, and as whom. */
export interface Asked {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/** A SOCKS5 server for tests that wants a user (RFC 1928, RFC 1929) and leads everything that it is asked for to one port of this machine. */
export async function socksServer(lead: (asked: Asked) => number | null): Promise<{
  readonly url: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}> {
  const asked: Asked[] = [];
  const open = new Set<Socket>();
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
  };
  const word = async (client: Socket) =>
    (await takeBytes(client, (await takeBytes(client, 1))[0] ?? 0)).toString();
  const serve = async (client: Socket) => {
    const [, methods = 0] = await takeBytes(client, 2);
    await takeBytes(client, methods);
    client.write(Buffer.from([5, 2]));
    await takeBytes(client, 1);
    const user = await word(client);
    const password = await word(client);
    client.write(Buffer.from([1, 0]));
    const [, , , type] = await takeBytes(client, 4);
    const host = type === 1 ? (await takeBytes(client, 4)).join('.') : await word(client);
    const port = (await takeBytes(client, 2)).readUInt16BE();
    const one = { host, port, user, password };
    asked.push(one);
    const to = lead(one);
    if (to === null) {
      client.end(Buffer.from([5, 4, 0, 1, 0, 0, 0, 0, 0, 0]));
      return;
    }
    const remote = connect(to, '127.0.0.1');
    keep(remote);
    await once(remote, 'connect');
    client.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
    client.pipe(remote).pipe(client);
  };
  const server = createServer({ pauseOnConnect: true }, (client) => {
    keep(client);
    serve(client).catch(() => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `socks5://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
