import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { CaseId, ItemId } from '../../../shared/model/ids.ts';
import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { hrefOf } from '../../app/route.ts';
import { useCall } from '../../app/use-call.ts';
import { Badge } from '../../ui/badge.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { useText } from '../../ui/text.ts';
import { Waiting } from '../../ui/waiting.tsx';

/** One of the two exports. */
export interface MatchSide {
  readonly item: ItemId;
  readonly exhibit: string;
}

export interface MatchRowsProps {
  readonly caseId: CaseId;
  readonly match: string;
  readonly left: MatchSide;
  readonly right: MatchSide;
}

type Row = Output<'match.page'>['rows'][number];
type Only = 'different' | 'all';

const PAGE = 100;

/** The messages of both exports beside one another, in order: first what does not agree. */
export function MatchRows({ caseId, match, left, right }: MatchRowsProps) {
  const t = useText();
  const [only, setOnly] = useState<Only>('different');
  const [from, setFrom] = useState(0);
  const page = useCall('match.page', { match, only, from, limit: PAGE });
  const total = page.data?.total ?? 0;
  const last = Math.min(total, from + PAGE);
  return (
    <div className="stack">
      <RadioGroup<Only>
        label={t('compare.show')}
        options={[
          { id: 'different', label: t('compare.show.different') },
          { id: 'all', label: t('compare.show.all') },
        ]}
        value={only}
        onChange={(next) => {
          setOnly(next);
          setFrom(0);
        }}
      />
      {page.isPending && <Waiting />}
      {page.isError && <ErrorNotice error={page.error} />}
      {page.data !== undefined && total === 0 && <p className="muted">{t('compare.none')}</p>}
      {page.data !== undefined && total > 0 && (
        <table className="match-rows">
          <thead>
            <tr>
              <th scope="col">{left.exhibit}</th>
              <th scope="col">{right.exhibit}</th>
            </tr>
          </thead>
          <tbody>
            {page.data.rows.map((row) => (
              <tr key={`${row.left?.n ?? 0} ${row.right?.n ?? 0}`} data-kind={row.kind}>
                <Cell caseId={caseId} side={left} message={row.left} row={row} />
                <Cell caseId={caseId} side={right} message={row.right} row={row} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {total > PAGE && (
        <div className="row">
          <Button isDisabled={from === 0} onPress={() => setFrom(Math.max(0, from - PAGE))}>
            {t('compare.before')}
          </Button>
          <output className="muted">{t('compare.range', { from: from + 1, to: last, total })}</output>
          <Button isDisabled={last >= total} onPress={() => setFrom(from + PAGE)}>
            {t('compare.after')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface CellProps {
  readonly caseId: CaseId;
  readonly side: MatchSide;
  readonly message: TranscriptMessage | null;
  readonly row: Row;
}

function Cell({ caseId, side, message, row }: CellProps) {
  const t = useText();
  if (message === null) return <td className="match-none muted">{t('compare.absent')}</td>;
  const { n, sender, body, time } = message;
  return (
    <td>
      <p className="match-head">
        <Link href={hrefOf({ name: 'item', caseId, itemId: side.item, message: n })}>
          {t('search.hit.message', { n })}
        </Link>
        {sender !== null && (
          <strong>
            <Bidi text={sender} />
          </strong>
        )}
        <Bidi text={time.raw} className="muted small" />
        {row.in.map((one) => (
          <Badge key={one} tone="warn">
            {t(`compare.in.${one}`)}
          </Badge>
        ))}
      </p>
      <div className="message-text" dir="auto">
        {body}
      </div>
    </td>
  );
}
