import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOf } from './hard-documents.ts';
import { hardServer, type HardServer } from './hard-server.ts';

let server: HardServer;
beforeAll(async () => {
  server = await hardServer();
});
afterAll(() => server.close());

const ask = async (path: string) => Buffer.from(await (await fetch(server.origin + path)).arrayBuffer());

describe('the server of hard pages', () => {
  it.each(['gzip', 'br', 'deflate'])('sends in %s what its log says without it', async (coding) => {
    const body = await ask(`/coded/${coding}`);
    const served = server.log.at(-1);
    expect(served).toMatchObject({ status: 200, bytes: body.length, whole: true });
    expect(served?.sha256()).toBe(createHash('sha256').update(body).digest('hex'));
  });

  it('does not count what was cut off as whole', async () => {
    await expect(ask('/short')).rejects.toThrow('terminated');
    expect(server.log.at(-1)).toMatchObject({ whole: false, bytes: 20 });
  });

  it('serves the page that its address holds', async () => {
    expect((await ask(pageOf('<p>é'))).toString()).toContain('<p>é');
  });
});
