import { useEffect, useEffectEvent, useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import type { PictureSet } from '../../../../shared/contract/page-parts.ts';
import type { ItemId } from '../../../../shared/model/ids.ts';
import { useClient } from '../../../transport/client-context.tsx';
import type { Reason } from '../../image/look-dialog.tsx';

/** What the core answers of a set of pictures. */
export type PicturesShown = Output<'page.pictures'>['pictures'];

/** Where the pictures of a set are to be had, by their files; undefined while the core has not answered. */
export type Looked =
  { readonly sources: ReadonlyMap<string, string> } | { readonly error: unknown } | undefined;

/**
 * The set of a page's pictures that is shown, after somebody chose to look. Going on to another set is one more look, recorded once under the reason that was
 * given for the first one; scrolling within a set is none.
 */
export function useLooks(
  item: ItemId,
  reason: Reason,
  which: PictureSet,
  first: { readonly which: PictureSet; readonly pictures: PicturesShown },
): Looked {
  const client = useClient();
  const sourcesOf = (pictures: PicturesShown): ReadonlyMap<string, string> =>
    new Map(pictures.map(({ member, url }) => [member, client.resource(url)]));
  const [seen, setSeen] = useState<ReadonlyMap<PictureSet, Looked>>(
    () => new Map([[first.which, { sources: sourcesOf(first.pictures) }]]),
  );
  const ask = useEffectEvent((wanted: PictureSet) => {
    if (seen.has(wanted)) return;
    const keep = (looked: Looked): void => setSeen((before) => new Map(before).set(wanted, looked));
    keep(undefined);
    client.call('page.pictures', { item, which: wanted, ...reason }).then(
      ({ pictures }) => keep({ sources: sourcesOf(pictures) }),
      (error: unknown) => keep({ error }),
    );
  });
  useEffect(() => ask(which), [which]);
  return seen.get(which);
}
