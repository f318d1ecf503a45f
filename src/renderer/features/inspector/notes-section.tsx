import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ItemDetail } from '../../../shared/model/item.ts';
import { useAct } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { formatInstant } from '../../ui/date-time.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useItemChanged } from './use-item-changed.ts';

/** The notes on an item. They can be added to, never changed. */
export function NotesSection({ item }: { readonly item: ItemDetail }) {
  const t = useText();
  const intl = useIntl();
  const [draft, setDraft] = useState('');
  const changed = useItemChanged();
  const add = useAct('item.note', {
    onSuccess: (next) => {
      setDraft('');
      changed(next);
    },
  });
  return (
    <>
      {item.noteList.length === 0 ? (
        <p className="muted">{t('item.notes.none')}</p>
      ) : (
        <ul className="note-list">
          {item.noteList.map((note) => (
            <li key={`${note.at} ${note.text}`} className="note">
              <p dir="auto" className="note-text">
                {note.text}
              </p>
              <p className="muted small">
                {t('item.notes.by', {
                  name: note.by ?? t('custody.unknown-person'),
                  when: formatInstant(intl, note.at, 'minutes'),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
      <form
        className="stack stack-s"
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.trim() !== '') add.mutate({ item: item.id, text: draft.trim() });
        }}
      >
        <TextField
          label={t('item.notes.add')}
          description={t('item.notes.hint')}
          value={draft}
          onChange={setDraft}
          rows={3}
          maxLength={10_000}
        />
        <div>
          <Button type="submit" isPending={add.isPending} isDisabled={draft.trim() === ''}>
            {t('item.notes.save')}
          </Button>
        </div>
      </form>
      {add.error !== null && <ErrorNotice error={add.error} />}
    </>
  );
}
