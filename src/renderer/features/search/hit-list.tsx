import { useIntl } from 'react-intl';
import type { Output } from '../../../shared/contract/index.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { ItemSummary } from '../../../shared/model/item.ts';
import { hrefOf } from '../../app/route.ts';
import { Banner } from '../../ui/banner.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { useText } from '../../ui/text.ts';
import { SearchX } from 'lucide-react';
import { PageTitle } from '../page/page-brief.tsx';
import { dayWords } from '../transcript/day-words.ts';
import { MessageText } from '../transcript/message-text.tsx';

type Hit = Output<'search.run'>['hits'][number];

export interface HitListProps {
  readonly caseId: CaseId;
  readonly query: string;
  readonly found: Output<'search.run'>;
  readonly items: readonly ItemSummary[];
}

/** What a search found, item by item; every hit opens in its context. */
export function HitList({ caseId, query, found, items }: HitListProps) {
  const t = useText();
  const { hits, total, unread = [] } = found;
  const warning = unread.length > 0 && (
    <Banner tone="warning">{t('search.unread', { count: unread.length })}</Banner>
  );
  if (total === 0) {
    return (
      <>
        {warning}
        <EmptyState icon={SearchX} title={t('search.hits', { count: 0 })}>
          {t('search.none.body')}
        </EmptyState>
      </>
    );
  }
  return (
    <div className="stack">
      {warning}
      <output className="muted">
        {hits.length < total
          ? t('search.hits.limited', { shown: hits.length, total })
          : t('search.hits', { count: total })}
      </output>
      {byItem(hits).map(([item, own]) => {
        const source = items.find(({ id }) => id === item);
        return (
          <section key={item} className="card hit-group" aria-label={own[0]?.exhibit}>
            <h2 className="hit-item">
              {own[0]?.exhibit}
              {source?.kind === 'page' && !source.erased ? (
                <span className="hit-name">
                  <PageTitle item={item} name={source.name} />
                </span>
              ) : (
                source !== undefined && <Bidi text={source.name} reveal className="hit-name" />
              )}
            </h2>
            <ul>
              {own.map((hit) => (
                <li key={keyOf(hit)} className="hit">
                  <Link
                    href={hrefOf({
                      name: 'item',
                      caseId,
                      itemId: hit.item,
                      ...(hit.message === undefined ? {} : { message: hit.message }),
                      ...hit.page,
                    })}
                  >
                    {placeWords(t, hit)}
                    <span className="visually-hidden">
                      {` ${t('search.hit.open', { exhibit: hit.exhibit })}`}
                    </span>
                  </Link>
                  <HitSource hit={hit} />
                  <MessageText text={hit.snippet} query={query} reveal={false} className="hit-words" />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function keyOf({ message, page }: Hit): string {
  return page === undefined ? String(message ?? 0) : `${page.view} ${page.at}`;
}

const pageWords = { text: 'line', links: 'link', identifiers: 'identifier' } as const;

function placeWords(t: ReturnType<typeof useText>, { message, page }: Hit): string {
  if (page !== undefined) return t(`search.hit.${pageWords[page.view]}`, { n: page.at });
  return message === undefined ? t('search.hit.item') : t('search.hit.message', { n: message });
}

/** Who said it and when, where an entry was found. */
function HitSource({ hit: { sender, day } }: { readonly hit: Hit }) {
  const intl = useIntl();
  if (typeof sender !== 'string' && typeof day !== 'string') return null;
  return (
    <span className="muted small hit-source">
      {typeof sender === 'string' && <Bidi text={sender} />}
      {typeof sender === 'string' && typeof day === 'string' && ' · '}
      {typeof day === 'string' && dayWords(intl, day)}
    </span>
  );
}

function byItem(hits: readonly Hit[]): readonly (readonly [Hit['item'], readonly Hit[]])[] {
  const groups = new Map<Hit['item'], Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.item);
    if (group === undefined) groups.set(hit.item, [hit]);
    else group.push(hit);
  }
  return [...groups];
}
