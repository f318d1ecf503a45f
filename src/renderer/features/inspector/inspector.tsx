import { X } from 'lucide-react';
import type { CaseId, ItemId } from '../../../shared/model/ids.ts';
import { hrefOf } from '../../app/route.ts';
import { useCall } from '../../app/use-call.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Fold } from '../../ui/fold.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Link } from '../../ui/link.tsx';
import { useText } from '../../ui/text.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { EraseSection } from '../erasure/erase-section.tsx';
import { DerivedSection } from './derived-section.tsx';
import { HistorySection } from './history-section.tsx';
import { IdentitySection } from './identity-section.tsx';
import { MembersSection } from './members-section.tsx';
import { MetadataSection } from './metadata-section.tsx';
import { NotesSection } from './notes-section.tsx';
import { OriginSection } from './origin-section.tsx';
import { ReadingSection } from './reading-section.tsx';
import { TagsSection } from './tags-section.tsx';
import './inspector.css';

export interface InspectorProps {
  readonly caseId: CaseId;
  readonly itemId: ItemId;
  readonly onClose: () => void;
  /** Offers to open the item, where it is not open already. */
  readonly isOpenable?: boolean;
}

/** Everything that is recorded of one item, beside the page that shows it. */
export function Inspector({ caseId, itemId, onClose, isOpenable = false }: InspectorProps) {
  const t = useText();
  const query = useCall('item.get', { item: itemId });
  const item = query.data;
  return (
    <aside className="inspector no-print" aria-label={t('item.inspector')}>
      <header className="inspector-head">
        <h2>{item === undefined ? t('item.inspector') : t('item.exhibit', { exhibit: item.exhibit })}</h2>
        {isOpenable && (
          <Link button="primary" href={hrefOf({ name: 'item', caseId, itemId })} className="inspector-open">
            {t('item.open')}
          </Link>
        )}
        <IconButton icon={X} label={t('item.inspector.close')} onPress={onClose} />
      </header>
      {query.isPending && <Waiting />}
      {query.isError && <ErrorNotice error={query.error} />}
      {item !== undefined && (
        <div key={item.id}>
          <IdentitySection item={item} />
          <Fold title={t('item.tags')} aside={item.tags.length} isOpenAtFirst>
            <TagsSection item={item} />
          </Fold>
          <Fold title={t('item.notes')} aside={item.noteList.length} isOpenAtFirst>
            <NotesSection item={item} />
          </Fold>
          <Fold title={t('item.origin')} isOpenAtFirst>
            <OriginSection item={item} />
          </Fold>
          {item.report !== null && (
            <Fold title={t('item.reading')} isOpenAtFirst>
              <ReadingSection item={item} report={item.report} />
            </Fold>
          )}
          {item.imageInfo !== null && (
            <Fold title={t('item.metadata')} aside={item.imageInfo.metadata.length} isOpenAtFirst>
              <MetadataSection info={item.imageInfo} />
            </Fold>
          )}
          {(item.memberList.length > 0 || item.membersIncomplete === true) && (
            <Fold
              title={t('item.members')}
              aside={item.memberList.length}
              isOpenAtFirst={item.membersIncomplete === true}
            >
              <MembersSection members={item.memberList} isIncomplete={item.membersIncomplete === true} />
            </Fold>
          )}
          <Fold title={t('item.derived')} aside={item.derived.length}>
            <DerivedSection derived={item.derived} />
          </Fold>
          <Fold title={t('item.history')}>
            <HistorySection caseId={caseId} itemId={item.id} exhibit={item.exhibit} />
          </Fold>
          {!item.erased && (
            <Fold title={t('erasure.open')}>
              <EraseSection item={item} />
            </Fold>
          )}
        </div>
      )}
    </aside>
  );
}
