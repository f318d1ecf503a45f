import { buildBundle, defaultEvents, itemIds, type TestBundle } from './build-bundle.ts';

/** The smallest bundle there is: three events and one exhibit, for tests that change every byte of it. */
export function buildTinyBundle(): TestBundle {
  const [opened, caseOpened] = defaultEvents();
  const acquired = defaultEvents().find(({ item }) => item === itemIds.image);
  if (opened === undefined || caseOpened === undefined || acquired === undefined)
    throw new Error('no events');
  return buildBundle({
    events: () => [opened, caseOpened, acquired],
    evidence(files) {
      for (const path of files.keys()) {
        if (path.startsWith('data/exhibits/') && !path.startsWith('data/exhibits/ab-2/')) files.delete(path);
      }
    },
    items(items) {
      const image = items.get('AB/2') ?? {};
      items.clear();
      items.set('AB/2', {
        ...image,
        acquired: { at: '2024-11-20T11:03:00.000Z', event: 3, method: 'import' },
      });
    },
    seal: (seal) => ({ ...seal, previous: null }),
  });
}
