import { ArrowRight, FolderOpen, Plus, ShieldCheck, Vault, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { hrefOf, type Route } from '../../app/route.ts';
import { useNavigate } from '../../app/router.tsx';
import { useSession } from '../../app/session.tsx';
import { useCall } from '../../app/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useText } from '../../ui/text.ts';
import { useChooser } from '../folder-chooser/index.tsx';
import { RecentVaults } from './recent-vaults.tsx';

/** The first page: open a vault, create one, or verify a bundle without any. */
export function StartPage() {
  const t = useText();
  const navigate = useNavigate();
  const { chooseVault } = useSession();
  const { chooseFolder, chooser } = useChooser();
  const [failure, setFailure] = useState<unknown>(null);
  const info = useCall('app.info', {});
  const recent = info.data?.recentVaults ?? [];

  const openVault = (path: string): void => {
    chooseVault(path);
    navigate({ name: 'unlock' });
  };
  const openOther = async (): Promise<void> => {
    setFailure(null);
    try {
      const path = await chooseFolder('vault');
      if (path !== null) openVault(path);
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <div className="page start">
      <PageHeader title={t('start.title')} lead={t('start.lead')} />
      {(failure ?? info.error) !== null && <ErrorNotice error={failure ?? info.error} />}
      <div className="start-columns">
        {recent.length > 0 ? (
          <RecentVaults vaults={recent} onOpen={openVault} onOpenOther={() => void openOther()} />
        ) : (
          <EmptyState
            icon={Vault}
            title={t('start.none.title')}
            actions={
              <>
                <Button kind="primary" icon={Plus} onPress={() => navigate({ name: 'create' })}>
                  {t('start.create.title')}
                </Button>
                <Button icon={FolderOpen} onPress={() => void openOther()}>
                  {t('start.open-existing')}
                </Button>
              </>
            }
          >
            {t('start.none.body')}
          </EmptyState>
        )}
        <div className="start-ways">
          <Way
            route={{ name: 'verify' }}
            icon={ShieldCheck}
            title={t('start.verify.title')}
            body={t('start.verify.body')}
          />
          {recent.length > 0 && (
            <Way
              route={{ name: 'create' }}
              icon={Plus}
              title={t('start.create.title')}
              body={t('start.create.body')}
            />
          )}
        </div>
      </div>
      {chooser}
    </div>
  );
}

interface WayProps {
  readonly route: Route;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly body: string;
}

function Way({ route, icon: Icon, title, body }: WayProps) {
  return (
    <Link href={hrefOf(route)} className="way">
      <span className="way-icon">
        <Icon size={24} />
      </span>
      <span className="way-words">
        <span className="way-title">{title}</span>
        <span className="muted">{body}</span>
      </span>
      <ArrowRight size={20} className="way-arrow" />
    </Link>
  );
}
