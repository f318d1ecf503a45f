import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ItemId } from '../../../shared/model/ids.ts';
import { useCall } from '../../app/use-call.ts';
import { Badge } from '../../ui/badge.tsx';
import { Bidi } from '../../ui/bidi.tsx';
import { useText } from '../../ui/text.ts';
import { Address } from './address.tsx';
import './page-brief.css';

export interface PageBriefProps {
  readonly item: ItemId;
  /** The name of the file, until it is known what page it is. */
  readonly name: string;
}

/** What a list says of a captured page: its title and its address. */
export function PageTitle({ item, name }: PageBriefProps) {
  const t = useText();
  const brief = useCall('page.brief', { item }).data;
  return (
    <span className="page-brief">
      {brief === undefined ? (
        <Bidi text={name} reveal />
      ) : brief.title === null || brief.title === '' ? (
        t(brief.wasOpened ? 'page.untitled' : 'page.unopened')
      ) : (
        <Bidi text={brief.title} reveal />
      )}
      {brief !== undefined && brief.address !== null && (
        <Address value={brief.address} className="page-brief-address" />
      )}
    </span>
  );
}

/** Whether the record of a page is whole, in a word. */
export function PageWhole({ item }: { readonly item: ItemId }) {
  const t = useText();
  const brief = useCall('page.brief', { item }).data;
  if (brief === undefined) return null;
  return brief.complete ? (
    <Badge tone="good" icon={CircleCheck}>
      {t('page.complete')}
    </Badge>
  ) : (
    <Badge tone="warn" icon={CircleAlert}>
      {t('page.incomplete')}
    </Badge>
  );
}
