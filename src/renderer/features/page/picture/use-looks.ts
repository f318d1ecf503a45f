import { useCallback, useRef, useState } from 'react';
import type { ItemId } from '../../../../shared/model/ids.ts';
import { useClient } from '../../../transport/client-context.tsx';
import type { Reason } from '../../image/look-dialog.tsx';

/** What became of looking at a file of the record; undefined while the core has not answered. */
export type Looked = { readonly src: string } | { readonly error: unknown } | undefined;

export interface Looks {
  readonly of: (member: string) => Looked;
  /** Looks at a file, once: that is recorded under the reason that was given for the first one. */
  readonly at: (member: string) => void;
}

/** The pictures of a page that a person has chosen to look at, each recorded when it first comes into sight. */
export function useLooks(
  item: ItemId,
  reason: Reason,
  first: { readonly member: string; readonly url: string },
): Looks {
  const client = useClient();
  const [seen, setSeen] = useState<ReadonlyMap<string, Looked>>(
    () => new Map([[first.member, { src: client.resource(first.url) }]]),
  );
  const asked = useRef(new Set([first.member]));
  const at = useCallback(
    (member: string) => {
      if (asked.current.has(member)) return;
      asked.current.add(member);
      const keep = (looked: Looked): void => setSeen((before) => new Map(before).set(member, looked));
      client.call('item.view', { item, member, ...reason }).then(
        ({ url }) => keep({ src: client.resource(url) }),
        (error: unknown) => keep({ error }),
      );
    },
    [client, item, reason],
  );
  return { of: (member) => seen.get(member), at };
}
