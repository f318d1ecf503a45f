import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSettingsStore } from '../../../src/main/app/settings-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settings '));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('settings', () => {
  it('are calm ones until someone changes them, and then stay', async () => {
    const store = createSettingsStore(join(folder, 'new'));
    expect(await store.get()).toEqual({
      language: 'system',
      theme: 'system',
      lockMinutes: 5,
      timestampUrl: '',
    });
    await store.set({ language: 'fr', lockMinutes: 9 });
    expect(await createSettingsStore(join(folder, 'new')).get()).toMatchObject({
      language: 'fr',
      theme: 'system',
      lockMinutes: 9,
    });
  });

  it('survive changes made at the same time', async () => {
    const store = createSettingsStore(folder);
    await Promise.all([
      store.set({ language: 'fr' }),
      store.rememberVault('/a'),
      store.set({ theme: 'dark' }),
      store.rememberVault('/b'),
    ]);
    expect(await store.get()).toMatchObject({ language: 'fr', theme: 'dark' });
    expect(await store.recentVaults()).toEqual(['/b', '/a']);
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('remember a vault once, the latest first, and only a few', async () => {
    const store = createSettingsStore(folder);
    for (const path of ['/1', '/2', '/3', '/4', '/5', '/6', '/7', '/8', '/9', '/1'])
      await store.rememberVault(path);
    expect(await store.recentVaults()).toEqual(['/1', '/9', '/8', '/7', '/6', '/5', '/4', '/3']);
    await store.forgetVault('/9');
    expect(await store.recentVaults()).not.toContain('/9');
  });

  it.each(['', '{', '[]', 'null', '{"settings":{"language":"xx"},"recentVaults":7}'])(
    'that were damaged (%s) are the calm ones again',
    async (text) => {
      await writeFile(join(folder, 'settings.json'), text);
      const store = createSettingsStore(folder);
      expect(await store.get()).toMatchObject({ language: 'system' });
      expect(await store.recentVaults()).toEqual([]);
      await store.set({ theme: 'light' });
      expect(JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'))).toMatchObject({
        settings: { theme: 'light' },
      });
    },
  );
});
