import { RotateCcw } from 'lucide-react';
import { errorCode } from '../../../shared/contract/errors.ts';
import type { BatchEntry, BatchTry } from '../../../shared/model/batch.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { hrefOf } from '../../app/route.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { Button } from '../../ui/button.tsx';
import { DateTime } from '../../ui/date-time.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Hash } from '../../ui/hash.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { Link } from '../../ui/link.tsx';
import { useText } from '../../ui/text.ts';
import { kindOf } from './entry-kinds.ts';
import { MissingList } from './missing-list.tsx';

export interface EntryDetailProps {
  readonly caseId: CaseId;
  readonly entry: BatchEntry;
  readonly onClose: () => void;
  /** Left out where the address is not to be tried again. */
  readonly onRetry?: (() => void) | undefined;
}

/** What became of one address, try by try, the last one first. */
export function EntryDetail({ caseId, entry, onClose, onRetry }: EntryDetailProps) {
  const t = useText();
  const kept = entry.tries.at(-1)?.result;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title={t(`captures.entry.${kindOf(entry)}`)}
      footer={
        <>
          {onRetry !== undefined && (
            <Button icon={RotateCcw} onPress={onRetry}>
              {t('captures.retry.one')}
            </Button>
          )}
          {kept?.item !== undefined && kept.item !== null && (
            <Link button="secondary" href={hrefOf({ name: 'item', caseId, itemId: kept.item })}>
              {t('captures.detail.open', { exhibit: kept.exhibit ?? '' })}
            </Link>
          )}
          <Button kind="primary" onPress={onClose} takesFocus>
            {t('action.close')}
          </Button>
        </>
      }
    >
      <KeyValueList
        facts={[
          { name: t('captures.detail.address'), value: <Bidi text={entry.url} reveal /> },
          { name: t('captures.detail.line'), value: String(entry.line) },
        ]}
      />
      {entry.tries.toReversed().map((one) => (
        <Try key={one.n} one={one} url={entry.url} />
      ))}
    </Dialog>
  );
}

function Try({
  one: { n, reason, startedAt, result },
  url,
}: {
  readonly one: BatchTry;
  readonly url: string;
}) {
  const t = useText();
  const code = errorCode.safeParse(result?.code);
  const hasLed = result?.finalUrl !== undefined && result.finalUrl !== null && result.finalUrl !== url;
  return (
    <section className="try">
      <h3>
        {t('captures.detail.try', { n })} · <DateTime value={startedAt} />
      </h3>
      {reason !== null && <p>{t('captures.detail.because', { reason: `\u2068${reason}\u2069` })}</p>}
      {result?.outcome === 'interrupted' && <p>{t('captures.detail.interrupted')}</p>}
      {result?.outcome === 'cancelled' && <p>{t('captures.detail.cancelled')}</p>}
      {result?.outcome === 'refused' && (
        <p>{code.success ? t(`error.${code.data}.happened`) : t('captures.detail.refused')}</p>
      )}
      {result !== null && result.item !== null && (
        <KeyValueList
          facts={[
            { name: t('evidence.column.exhibit'), value: result.exhibit },
            {
              name: t('capture.page.done.answer'),
              value: result.status === null ? t('capture.page.done.no-answer') : String(result.status),
            },
            ...(hasLed
              ? [
                  {
                    name: t('capture.page.done.address'),
                    value: <Bidi text={result.finalUrl ?? ''} reveal />,
                  },
                ]
              : []),
            ...(result.sha256 === null
              ? []
              : [{ name: t('evidence.column.hash'), value: <Hash value={result.sha256} /> }]),
          ]}
        />
      )}
      {result !== null && <MissingList missing={result.missing} level={4} />}
    </section>
  );
}
