import { useInfiniteQuery } from '@tanstack/react-query';
import type { ItemId } from '../../../../shared/model/ids.ts';
import { useClient } from '../../../transport/client-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useText } from '../../../ui/text.ts';
import { Waiting } from '../../../ui/waiting.tsx';

/** So many characters stand in the page at first, and are added each time. */
const AT_ONCE = 20_000;

/** A body as text: never as markup, and never run. */
export function BodyText({ item, n }: { readonly item: ItemId; readonly n: number }) {
  const t = useText();
  const client = useClient();
  const body = useInfiniteQuery({
    queryKey: ['page.body', { item, n }],
    queryFn: async ({ pageParam }) => client.call('page.body', { item, n, from: pageParam, limit: AT_ONCE }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (body.isPending) return <Waiting />;
  if (body.isError) return <ErrorNotice error={body.error} />;
  const { pages } = body.data;
  return (
    <>
      <p className="muted small">{t('page.network.body.text', { charset: pages[0]?.encoding ?? '' })}</p>
      {/* It scrolls, so it must be reachable. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className="page-body" dir="auto" tabIndex={0} aria-label={t('page.network.body')}>
        {pages.map(({ text }) => text).join('')}
      </pre>
      {body.hasNextPage && (
        <div>
          <Button size="small" isPending={body.isFetchingNextPage} onPress={() => void body.fetchNextPage()}>
            {t('page.more')}
          </Button>
        </div>
      )}
    </>
  );
}
