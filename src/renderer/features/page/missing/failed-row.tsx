import { useIntl } from 'react-intl';
import { formatBytes } from '../../../ui/bytes.tsx';
import { DateTime } from '../../../ui/date-time.tsx';
import { useText } from '../../../ui/text.ts';
import { Address } from '../address.tsx';
import { CopyButton } from '../copy-button.tsx';
import { useReasonWords } from '../reason-words.ts';
import { typeWords } from '../type-words.ts';
import type { RowOf } from '../use-log.ts';

/** One request that is not stored: what, why, and in whose words. */
export function FailedRow({ row }: { readonly row: RowOf<'failed'> }) {
  const t = useText();
  const intl = useIntl();
  const { title, body } = useReasonWords()(row.reason);
  const { received, announced } = row;
  return (
    <li className="failed-row">
      <p className="failed-reason">
        <strong>{title}</strong>
        <code className="muted small">{row.reason}</code>
      </p>
      <p className="page-value">
        <Address value={row.url} />
        <CopyButton text={row.url} label={t('page.address.copy')} />
      </p>
      <p>{body}</p>
      {row.detail !== '' && (
        <p className="muted small">
          {t('page.missing.own-words')} <bdi>{row.detail}</bdi>
        </p>
      )}
      <p className="muted small">
        {row.method} · {t(typeWords(row.type))} · <DateTime value={row.at} />
        {received !== null &&
          ` · ${
            announced === null
              ? t('page.missing.received.open', { received: formatBytes(intl, received) })
              : t('page.missing.received', {
                  received: formatBytes(intl, received),
                  announced: formatBytes(intl, announced),
                })
          }`}
      </p>
    </li>
  );
}
