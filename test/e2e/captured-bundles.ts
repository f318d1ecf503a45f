import type { JsonObject } from '../../src/shared/ledger/strict-json.ts';
import { START } from '../tamper/build-ledger.ts';
import { itemIds, sealerKeys, sha256, type Tampering } from '../tamper/build-bundle.ts';

const OTHER = '17e00000-0000-4000-8000-000000000005';
/** The seq of an event that is added behind those of a test bundle, and when it was: they lie a minute apart. */
const ADDED = 14;
const AT = new Date(START + ADDED * 60_000).toISOString();

const acquired = (exhibit: string, bytes: Uint8Array): JsonObject => ({
  bytes: bytes.length,
  exhibit,
  kind: 'page',
  name: 'page.wacz',
  sha256: sha256(bytes),
});

/** A bundle whose exhibits AB/2 and AB/5 are captured pages. */
export function capturedBundle(first: Uint8Array, second: Uint8Array): Tampering {
  return {
    events: (events) => [
      ...events.map((event) =>
        event.type === 'item.acquired' && event.item === itemIds.image
          ? { ...event, details: acquired('AB/2', first) }
          : event,
      ),
      {
        type: 'item.acquired',
        item: OTHER,
        details: acquired('AB/5', second),
        keys: sealerKeys,
        disclosed: true,
      },
    ],
    evidence(files) {
      files.delete('data/exhibits/ab-2/foto-1.png');
      files.set('data/exhibits/ab-2/page.wacz', first);
      files.set('data/exhibits/ab-5/page.wacz', second);
    },
    items(items) {
      const { acquired: at, ...item } = items.get('AB/2') ?? {};
      const page = (bytes: Uint8Array) => ({
        ...item,
        kind: 'page',
        name: 'page.wacz',
        file: 'page.wacz',
        bytes: bytes.length,
        sha256: sha256(bytes),
      });
      items.set('AB/2', { ...page(first), acquired: at });
      items.set('AB/5', {
        ...page(second),
        exhibit: 'AB/5',
        id: OTHER,
        acquired: { at: AT, event: ADDED, method: 'capture' },
      });
    },
  };
}
