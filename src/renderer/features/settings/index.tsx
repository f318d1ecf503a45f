import { Lock } from 'lucide-react';
import { useLockShortcut } from '../../app/lock-shortcut.ts';
import { useSession } from '../../app/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';
import { AddressBook } from '../address-book/index.tsx';
import { KeyChange } from '../people/key-change.tsx';
import { PeopleList } from '../people/people-list.tsx';
import { WitnessedReceipts } from '../witness/witnessed-receipts.tsx';
import { About } from './about.tsx';
import { CheckVault } from './check-vault.tsx';
import { LedgerStamps } from './ledger-stamps.tsx';
import { LockTime } from './lock-time.tsx';
import { Look } from './look.tsx';
import { PassphraseChange } from './passphrase-change.tsx';
import { TimestampAuthority } from './timestamp-authority.tsx';
import './settings.css';

/** What can be set for the open vault and for this machine. */
export function SettingsPage() {
  const t = useText();
  const { lock } = useSession();
  const shortcut = useLockShortcut();
  return (
    <div className="page settings">
      <PageHeader title={t('place.settings')} lead={t('settings.lead')} />
      <Card title={t('people.title')} lead={t('people.lead')} className="stack">
        <PeopleList />
        <KeyChange />
      </Card>
      <Card title={t('contacts.title')} lead={t('contacts.lead')}>
        <AddressBook />
      </Card>
      <Card title={t('witness.title')} lead={t('witness.lead')}>
        <WitnessedReceipts />
      </Card>
      <Card title={t('settings.look')}>
        <Look />
      </Card>
      <Card title={t('settings.lock')} lead={t('settings.lock.lead', { shortcut })} className="stack">
        <LockTime />
        <div>
          <Button icon={Lock} onPress={lock}>
            {t('app.lock-now')}
          </Button>
        </div>
      </Card>
      <Card title={t('settings.passphrase')} lead={t('settings.passphrase.lead')}>
        <PassphraseChange />
      </Card>
      <Card title={t('settings.timestamp')} lead={t('settings.timestamp.lead')}>
        <TimestampAuthority />
      </Card>
      <Card title={t('stamps.title')} lead={t('stamps.lead')}>
        <LedgerStamps />
      </Card>
      <Card title={t('settings.check')} lead={t('settings.check.lead')}>
        <CheckVault />
      </Card>
      <Card title={t('settings.about')}>
        <About />
      </Card>
    </div>
  );
}
