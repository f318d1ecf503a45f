import { X } from 'lucide-react';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ItemDetail } from '../../../../shared/model/item.ts';
import { useCall } from '../../../app/use-call.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Bytes } from '../../../ui/bytes.tsx';
import { DateTime } from '../../../ui/date-time.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { Hash } from '../../../ui/hash.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { KeyValueList } from '../../../ui/key-value-list.tsx';
import { useText } from '../../../ui/text.ts';
import { Waiting } from '../../../ui/waiting.tsx';
import { Address } from '../address.tsx';
import { CopyButton } from '../copy-button.tsx';
import { useReasonWords } from '../reason-words.ts';
import { typeWords } from '../type-words.ts';
import { BodyView } from './body-view.tsx';
import { HeaderFields } from './header-fields.tsx';
import { StatusSign } from './request-cells.tsx';

type Response = Output<'page.response'>;

export interface RequestDetailsProps {
  readonly item: ItemDetail;
  readonly n: number;
  readonly onClose: () => void;
}

/** One request with everything that is stored of it. */
export function RequestDetails({ item, n, onClose }: RequestDetailsProps) {
  const t = useText();
  const answer = useCall('page.response', { item: item.id, n });
  return (
    // Escape closes it from wherever the focus is inside it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className="page-details"
      aria-label={t('page.network.details', { n })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className="row row-apart">
        <h3>{t('page.network.details', { n })}</h3>
        <IconButton icon={X} label={t('page.network.close')} onPress={onClose} />
      </header>
      {answer.isPending && <Waiting />}
      {answer.isError && <ErrorNotice error={answer.error} />}
      {answer.data !== undefined && <Details item={item} response={answer.data} />}
    </aside>
  );
}

function Details({ item, response }: { readonly item: ItemDetail; readonly response: Response }) {
  const t = useText();
  const reasonOf = useReasonWords();
  const { row, request, response: answer, warc } = response;
  return (
    <div className="stack">
      <div className="page-value">
        <Address value={row.url} />
        <CopyButton text={row.url} label={t('page.address.copy')} />
      </div>
      {row.failure !== null && (
        <Banner tone="warning" title={reasonOf(row.failure.reason).title}>
          <p>{reasonOf(row.failure.reason).body}</p>
        </Banner>
      )}
      <KeyValueList facts={factsOf(t, row)} />
      {answer !== null && (
        <Fold
          title={t('page.network.response')}
          aside={t('page.network.headers', { count: answer.fields.length })}
          isOpenAtFirst
        >
          <HeaderFields line={answer.line} fields={answer.fields} />
        </Fold>
      )}
      <Fold title={t('page.network.body')} isOpenAtFirst>
        <BodyView item={item} row={row} shownAs={response.shownAs} />
      </Fold>
      {request !== null && (
        <Fold
          title={t('page.network.request')}
          aside={t('page.network.headers', { count: request.fields.length })}
        >
          <HeaderFields line={request.line} fields={request.fields} />
          {request.body !== null && request.bodyBytes > 0 && (
            <>
              <h4>{t('page.network.body.asked')}</h4>
              <pre className="page-body" dir="auto">
                {request.body}
              </pre>
            </>
          )}
        </Fold>
      )}
      {warc.length > 0 && (
        <Fold title={t('page.network.warc')}>
          <HeaderFields line={null} fields={warc} />
        </Fold>
      )}
    </div>
  );
}

function factsOf(t: ReturnType<typeof useText>, row: Response['row']) {
  return [
    { name: t('page.network.status'), value: <StatusSign t={t} row={row} /> },
    { name: t('page.network.method'), value: <code>{row.method}</code> },
    {
      name: t('page.network.type'),
      value: `${t(typeWords(row.type))}${row.mediaType === null ? '' : ` · ${row.mediaType}`}`,
    },
    ...(row.bytes === null
      ? []
      : [{ name: t('page.network.size'), value: <Bytes key="size" value={row.bytes} /> }]),
    ...(row.sha256 === null
      ? []
      : [{ name: t('page.network.hash'), value: <Hash key="hash" value={row.sha256} /> }]),
    { name: t('page.network.time'), value: <DateTime value={row.askedAt} /> },
    ...(row.tookMs === null
      ? []
      : [
          {
            name: t('page.network.duration'),
            value: t('page.network.milliseconds', { ms: Math.round(row.tookMs) }),
          },
        ]),
    { name: t('page.network.server'), value: <code>{row.address ?? t('page.network.none')}</code> },
    ...(row.protocols.length === 0
      ? []
      : [{ name: t('page.network.protocol'), value: row.protocols.join(', ') }]),
    ...(row.fromServiceWorker
      ? [{ name: t('page.network.worker.title'), value: t('page.network.worker') }]
      : []),
  ];
}
