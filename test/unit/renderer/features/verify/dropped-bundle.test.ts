import { expect, it } from 'vitest';
import { droppedBundle } from '../../../../../src/renderer/features/verify/dropped-bundle.ts';

const dropped = (...names: readonly string[]) => ({
  entries: [],
  roots: [],
  files: names.map((name) => new File(['bytes'], name)),
});

it('is checked like a chosen one where its path is known', async () => {
  const bundle = await droppedBundle(dropped('a.zip'), () => '/media/usb/a.zip');
  expect(bundle).toEqual({ path: '/media/usb/a.zip', dropped: null });
});

it('is checked in the window where nobody tells its path', async () => {
  const bundle = await droppedBundle(dropped('a.zip'), () => '');
  expect([bundle?.path, bundle?.dropped?.name]).toEqual(['', 'a.zip']);
});

it('is refused where it is several files, none, or an encrypted one that the window cannot open', async () => {
  expect(await droppedBundle(dropped('a.zip', 'b.zip'), () => '/x')).toBeNull();
  expect(await droppedBundle(dropped(), () => '/x')).toBeNull();
  expect(await droppedBundle(dropped('a.zip.age'), () => '')).toBeNull();
  expect(await droppedBundle(dropped('a.zip.age'), () => '/x')).toEqual({ path: '/x', dropped: null });
});
