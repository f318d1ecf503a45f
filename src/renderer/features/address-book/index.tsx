import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useText } from '../../ui/text.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { ContactDialog } from './contact-dialog.tsx';
import { ContactEntry, KeyFacts } from './contact-entry.tsx';
import { useBook } from './use-book.ts';
import './address-book.css';

/** The people outside the vault whose seals and receipts may turn up, and whether their keys were confirmed. */
export function AddressBook() {
  const t = useText();
  const { contacts, strangers, isPending, error } = useBook();
  const [isAdding, setAdding] = useState(false);
  if (isPending) return <Waiting />;
  if (error !== null) return <ErrorNotice error={error} />;
  return (
    <div className="stack">
      {contacts.length === 0 ? (
        <p className="muted">{t('contacts.empty')}</p>
      ) : (
        <ul className="contacts">
          {contacts.map((contact) => (
            <ContactEntry key={contact.id} contact={contact} />
          ))}
        </ul>
      )}
      <div>
        <Button icon={UserPlus} onPress={() => setAdding(true)}>
          {t('contacts.add')}
        </Button>
      </div>
      {strangers.length > 0 && (
        <Fold title={t('contacts.strangers')} aside={strangers.length}>
          <div className="stack">
            {strangers.map((entry) => (
              <KeyFacts key={entry.key} entry={entry} />
            ))}
          </div>
        </Fold>
      )}
      {isAdding && <ContactDialog onClose={() => setAdding(false)} />}
    </div>
  );
}
