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
    <StatusCode key="status" status={row.status} />,
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
    row.stored === 'whole' ? (
      row.bytes !== null && <Bytes key="size" value={row.bytes} />
    ) : (
      <StoredSign key="size" t={t} stored={row.stored} />
    ),
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

/** The status of an answer; one that tells of a fault stands out. */
function StatusCode({ status }: { readonly status: number | null }) {
  if (status === null) return <span className="muted">–</span>;
  return status >= 400 ? (
    <Badge tone="warn">{status}</Badge>
  ) : (
    <span className="request-status">{status}</span>
  );
}

/** Says of what is not stored whole that it is not. */
function StoredSign({ t, stored }: { readonly t: TextOf; readonly stored: 'cut' | 'none' }) {
  return <Badge tone="warn">{t(`page.network.stored.${stored}`)}</Badge>;
}

/** The status of one request, and whether it is stored whole. */
export function StatusSign({ t, row }: { readonly t: TextOf; readonly row: NetworkRow }) {
  return (
    <span className="row row-tight nowrap">
      <StatusCode status={row.status} />
      {row.stored !== 'whole' && <StoredSign t={t} stored={row.stored} />}
    </span>
  );
}
