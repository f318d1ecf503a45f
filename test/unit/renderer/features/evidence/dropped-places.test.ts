import { expect, it } from 'vitest';
import { placesOf } from '../../../../../src/renderer/features/evidence/dropped-files.ts';

const file = (name: string) => new File(['x'], name);
const dropped = (...names: string[]) => ({ entries: [], files: [], roots: names.map(file) });

it('what was dropped reaches the core by its place where the window knows it, a folder as one', () => {
  const where = ({ name }: File) => `/home/ada/${name}`;
  expect(placesOf(dropped('WhatsApp Chat', 'a.jpg'), where)).toEqual([
    '/home/ada/WhatsApp Chat',
    '/home/ada/a.jpg',
  ]);
});

it('what was dropped is read by the window where a single place is not known', () => {
  expect(placesOf(dropped('a', 'b'), ({ name }) => (name === 'a' ? '/a' : ''))).toBeNull();
  expect(placesOf(dropped(), () => '/a')).toBeNull();
});
