import { Link2Off } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { PageLink, PageOverview } from '../../../../shared/contract/page-parts.ts';
import type { ItemId } from '../../../../shared/model/ids.ts';
import { useClient } from '../../../transport/client-context.tsx';
import { Bidi } from '../../../ui/bidi.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useText, type TextOf } from '../../../ui/text.ts';
import { Waiting } from '../../../ui/waiting.tsx';
import { Address } from '../address.tsx';
import { Choice } from '../choice.tsx';
import { CopyButton } from '../copy-button.tsx';
import { FilterField } from '../filter-field.tsx';
import { RowList } from '../row-list.tsx';
import { STRETCH } from '../stretches.ts';
import { useSettled } from '../use-settled.ts';
import { useStretches } from '../use-stretches.ts';

export interface LinksViewProps {
  readonly item: ItemId;
  readonly frames: PageOverview['frames'];
  /** The link that was looked for, from 1. */
  readonly at: number | undefined;
}

const sites = ['all', 'other', 'same', 'none'] as const;
type Site = (typeof sites)[number];

/** Every address that the page links to, to read and to copy; none can be opened. */
export function LinksView({ item, frames, at }: LinksViewProps) {
  const t = useText();
  const client = useClient();
  const [words, setWords] = useState('');
  const [site, setSite] = useState<Site>('all');
  const [inSight, setInSight] = useState<readonly number[]>([0]);
  const query = useSettled(words);
  const input = { item, query, ...(site === 'all' ? {} : { site }) };
  const { first, holding, error } = useStretches(
    ['page.links', input],
    async (place) => client.call('page.links', { ...input, ...place }),
    inSight,
  );
  if (error !== null) return <ErrorNotice error={error} />;
  if (first === undefined) return <Waiting />;
  if (first.total === 0) {
    return (
      <EmptyState icon={Link2Off} title={t('page.links.none')}>
        {t('page.links.none.body')}
      </EmptyState>
    );
  }
  return (
    <div className="page-log">
      <div className="page-tools">
        <FilterField label={t('page.links.filter')} value={words} onChange={setWords} />
        <Choice
          label={t('page.links.kind')}
          options={sites.map((id) => ({ id, label: t(`page.links.site.${id}`) }))}
          value={site}
          onChange={setSite}
        />
        <output className="muted small">
          {t('page.links.shown', { shown: first.matching, total: first.total })}
        </output>
      </div>
      <p className="muted small">{t('page.links.hint')}</p>
      {first.matching === 0 ? (
        <p className="page-nothing">{t('page.links.nothing')}</p>
      ) : (
        <RowList
          key={`${query} ${site} ${String(at)}`}
          label={t('page.links.label')}
          count={first.matching}
          rowHeight={44}
          columns={[t('page.links.text'), t('page.network.address'), t('page.links.where')]}
          cells={({ index, isCurrent }) =>
            linkCells(t, holding(index)?.links[index % STRETCH], frames, isCurrent)
          }
          onInSight={setInSight}
          opened={at === undefined || first.matching < first.total ? null : at - 1}
          className="link-list"
        />
      )}
    </div>
  );
}

function linkCells(
  t: TextOf,
  link: PageLink | undefined,
  frames: PageOverview['frames'],
  isCurrent: boolean,
): readonly ReactNode[] {
  if (link === undefined) return ['…', '', ''];
  const address = link.url ?? link.href;
  return [
    <LinkWords key="words" link={link} />,
    <span key="address" className="request-address">
      <Address value={address} />
      <CopyButton text={address} label={t('page.address.copy')} isAside={!isCurrent} />
    </span>,
    <FrameName key="where" frames={frames} frame={link.frame} />,
  ];
}

function LinkWords({ link }: { readonly link: PageLink }) {
  const t = useText();
  if (link.words === '') return <span className="muted">{t('page.links.no-words')}</span>;
  return <Bidi text={link.words} reveal />;
}

function FrameName({ frames, frame }: { readonly frames: PageOverview['frames']; readonly frame: number }) {
  const t = useText();
  const found = frames.find(({ id }) => id === frame);
  if (found === undefined || found.kind === 'page') return t('page.saved.frame.page');
  return <Bidi text={found.title === '' ? found.url : found.title} reveal />;
}
