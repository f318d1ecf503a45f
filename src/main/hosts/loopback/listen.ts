import type { Server } from 'node:http';

/**
 * Listens on 127.0.0.1 and nowhere else; answers with the port.
 * @param port 0 for one chosen by the system
 * @throws the system's error, e.g. EADDRINUSE
 */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('the server has no port'));
      else resolve(address.port);
    });
  });
}
