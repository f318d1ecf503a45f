import { Cog } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NetworkRow } from '../../../../shared/contract/page-rows.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Bytes } from '../../../ui/bytes.tsx';
import type { TextOf } from '../../../ui/text.ts';
import { Address } from '../address.tsx';
import { CopyButton } from '../copy-button.tsx';
import { typeWords } from '../type-words.ts';

/** Titles of the columns of the list of requests, in the order of {@link requestCells}. */
export function requestColumns(t: TextOf): readonly string[] {
  return [
    t('page.network.status'),
    t('page.network.method'),
    t('page.network.address'),
    t('page.network.type'),
    t('page.network.size'),
    t('page.network.hash'),
    t('page.network.time'),
    t('page.network.server'),
  ];
}

/** One request in the list; what is still on its way is shown as dots. */
export function requestCells(
  t: TextOf,
  row: NetworkRow | undefined,
  since: (at: string) => string,
  isCurrent: boolean,
): readonly ReactNode[] {
  if (row === undefined) return requestColumns(t).map(() => '…');
  return [
    <StatusSign key="status" t={t} row={row} />,
    <code key="method">{row.method}</code>,
    <span key="address" className="request-address">
      <Address value={row.url} />
      {row.fromServiceWorker && (
        <span className="request-worker" title={t('page.network.worker')}>
          <Cog size={14} aria-hidden />
          {t('page.network.worker.short')}
        </span>
      )}
    </span>,
    t(typeWords(row.type)),
    row.bytes === null ? '' : <Bytes key="size" value={row.bytes} />,
    row.sha256 === null ? (
      ''
    ) : (
      <span key="hash" className="request-hash">
        <code>{row.sha256.slice(0, 8)}</code>
        <CopyButton text={row.sha256} label={t('hash.copy')} isAside={!isCurrent} />
      </span>
    ),
    since(row.askedAt),
    <code key="server">{row.address ?? ''}</code>,
  ];
}

/** The status of an answer; what is not stored whole says so in words. */
export function StatusSign({ t, row }: { readonly t: TextOf; readonly row: NetworkRow }) {
  const { status, stored } = row;
  const code = status === null ? null : <span className="request-status">{status}</span>;
  if (stored === 'whole' && code !== null)
    return status !== null && status >= 400 ? <Badge tone="warn">{status}</Badge> : code;
  return (
    <span className="row row-tight nowrap">
      {code}
      <Badge tone="warn">
        {t(stored === 'cut' ? 'page.network.stored.cut' : 'page.network.stored.none')}
      </Badge>
    </span>
  );
}
