import type { EntityKind } from '../../../shared/contract/entity-methods.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { hrefOf } from '../../app/route.ts';
import { useCall } from '../../app/use-call.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { useText } from '../../ui/text.ts';
import { Waiting } from '../../ui/waiting.tsx';

export interface EntityPlacesProps {
  readonly caseId: CaseId;
  readonly kind: EntityKind;
  readonly value: string;
  readonly onClose: () => void;
}

const LIMIT = 500;

const pageWords = { text: 'line', links: 'link', identifiers: 'identifier' } as const;

/** Every place where one of them stands; each opens in its context. */
export function EntityPlaces({ caseId, kind, value, onClose }: EntityPlacesProps) {
  const t = useText();
  const found = useCall('entity.places', { case: caseId, kind, value, limit: LIMIT });
  return (
    <Dialog
      isOpen
      size="wide"
      title={t('entity.places.title', { kind: t(`entity.kind.${kind}`) })}
      onClose={onClose}
    >
      <p className="entity-value">
        <Bidi text={value} reveal />
      </p>
      {found.isPending && <Waiting />}
      {found.isError && <ErrorNotice error={found.error} />}
      {found.data !== undefined && (
        <ul className="entity-places">
          {found.data.places.map(({ item, exhibit, message, page, sender, day, snippet, start, end }) => (
            <li
              key={`${item} ${message ?? ''} ${page?.view ?? ''} ${page?.at ?? ''} ${start}`}
              className="hit"
            >
              <Link
                href={hrefOf({
                  name: 'item',
                  caseId,
                  itemId: item,
                  ...(message === undefined ? {} : { message }),
                  ...page,
                })}
              >
                {page === undefined
                  ? t('entity.place', { exhibit, n: message ?? 0 })
                  : t(`entity.place.${pageWords[page.view]}`, { exhibit, n: page.at })}
              </Link>{' '}
              <span className="muted">
                {sender !== null && <Bidi text={sender} />} {day}
              </span>
              <div className="hit-words" dir="auto">
                {snippet.slice(0, start)}
                <mark>{snippet.slice(start, end)}</mark>
                {snippet.slice(end)}
              </div>
            </li>
          ))}
        </ul>
      )}
      {found.data?.places.length === LIMIT && (
        <p className="muted">{t('entity.places.more', { count: LIMIT })}</p>
      )}
    </Dialog>
  );
}
