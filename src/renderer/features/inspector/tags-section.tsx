import { useState } from 'react';
import { Button as AriaButton, Tag, TagGroup, TagList } from 'react-aria-components';
import { X } from 'lucide-react';
import type { ItemDetail } from '../../../shared/model/item.ts';
import { useAct } from '../../app/use-call.ts';
import { Bidi } from '../../ui/bidi.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useItemChanged } from './use-item-changed.ts';

/** The tags of an item, to add to and to take from. Every change is an event; no tag is lost from the ledger. */
export function TagsSection({ item }: { readonly item: ItemDetail }) {
  const t = useText();
  const [draft, setDraft] = useState('');
  const change = useAct('item.tag', { onSuccess: useItemChanged() });
  const add = (): void => {
    const tag = draft.trim();
    setDraft('');
    if (tag !== '' && !item.tags.includes(tag)) {
      change.mutate({ item: item.id, tags: [...item.tags, tag] });
    }
  };
  return (
    <>
      <TagGroup
        aria-label={t('item.tags')}
        onRemove={(keys) => change.mutate({ item: item.id, tags: item.tags.filter((tag) => !keys.has(tag)) })}
      >
        <TagList
          className="tag-list"
          items={item.tags.map((tag) => ({ id: tag }))}
          renderEmptyState={() => <span className="muted">{t('item.tags.none')}</span>}
        >
          {({ id }) => (
            <Tag className="tag" textValue={id}>
              <Bidi text={id} reveal />
              <AriaButton
                slot="remove"
                className="tag-remove"
                aria-label={t('item.tags.remove', { tag: id })}
              >
                <X size={14} />
              </AriaButton>
            </Tag>
          )}
        </TagList>
      </TagGroup>
      <form
        className="row inspector-form"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label={t('item.tags.add')}
          className="grow"
          value={draft}
          onChange={setDraft}
          maxLength={60}
        />
        <Button type="submit" isPending={change.isPending}>
          {t('item.tags.add.action')}
        </Button>
      </form>
      {change.error !== null && <ErrorNotice error={change.error} />}
    </>
  );
}
