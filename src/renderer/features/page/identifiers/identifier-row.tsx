import type { PageIdentifier } from '../../../../shared/contract/page-parts.ts';
import type { CaseId, ItemId } from '../../../../shared/model/ids.ts';
import { hrefOf } from '../../../app/route.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Revealed } from '../../../ui/bidi.tsx';
import { Link } from '../../../ui/link.tsx';
import { useText } from '../../../ui/text.ts';
import { CopyButton } from '../copy-button.tsx';

export interface IdentifierRowProps {
  readonly caseId: CaseId;
  readonly item: ItemId;
  readonly identifier: PageIdentifier;
  /** It is the one that was looked for: brought into sight and marked. */
  readonly isSought: boolean;
}

/** Places beyond these are counted. */
const PLACES = 3;

/** One identifier, how sure it is, and where it was found. */
export function IdentifierRow({ caseId, item, identifier, isSought }: IdentifierRowProps) {
  const t = useText();
  const { kind, value, certainty, places } = identifier;
  const name = t(`page.identifiers.kind.${kind}`);
  return (
    <li
      ref={isSought ? bringIntoSight : undefined}
      className="identifier-row"
      data-sought={isSought || undefined}
    >
      <span className="identifier-name">{name}</span>
      <span className="identifier-value">
        <bdi className="mono" dir="auto">
          <Revealed text={value} />
        </bdi>
        <CopyButton text={value} label={t('page.identifiers.copy', { name })} />
      </span>
      <Badge tone={certainty === 'stated' ? 'accent' : 'neutral'}>
        {t(`page.identifiers.certainty.${certainty}`)}
      </Badge>
      <span className="identifier-places muted small">
        {t('page.identifiers.found')}{' '}
        {places.slice(0, PLACES).map((place, index) => (
          <span key={`${place.kind} ${place.at} ${String(place.row)}`}>
            {index > 0 && ', '}
            {place.row === null ? (
              t(`page.identifiers.place.${place.kind}`)
            ) : (
              <Link href={hrefOf({ name: 'item', caseId, itemId: item, view: 'network', at: place.row })}>
                {t(`page.identifiers.place.${place.kind}`)}
              </Link>
            )}
            {place.at !== '' && (
              <>
                {' '}
                <code>{place.at}</code>
              </>
            )}
          </span>
        ))}
        {places.length > PLACES && ` ${t('page.replay.more', { count: places.length - PLACES })}`}
      </span>
    </li>
  );
}

function bringIntoSight(row: HTMLLIElement | null): void {
  row?.scrollIntoView({ block: 'center' });
}
