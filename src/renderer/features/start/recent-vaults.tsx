import { useQueryClient } from '@tanstack/react-query';
import { ChevronRight, FolderOpen, Vault } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useAct } from '../../app/use-call.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useText } from '../../ui/text.ts';

interface RecentVault {
  readonly path: string;
  readonly name: string;
  readonly present: boolean;
}

export interface RecentVaultsProps {
  readonly vaults: readonly RecentVault[];
  readonly onOpen: (path: string) => void;
  readonly onOpenOther: () => void;
}

/** The vaults that were open on this machine before, the latest first. */
export function RecentVaults({ vaults, onOpen, onOpenOther }: RecentVaultsProps) {
  const t = useText();
  const queries = useQueryClient();
  const [leaving, setLeaving] = useState<RecentVault | null>(null);
  const forget = useAct('app.forgetVault', {
    onSuccess: () => {
      setLeaving(null);
      void queries.invalidateQueries({ queryKey: ['app.info'] });
    },
  });
  return (
    <Card title={t('start.vaults')} lead={t('start.vaults.lead')}>
      <ul className="recent">
        {vaults.map((vault) => (
          <li key={vault.path} className="recent-item">
            <AriaButton
              className="recent-open"
              onPress={() => onOpen(vault.path)}
              isDisabled={!vault.present}
            >
              <Vault size={24} className="recent-icon" />
              <span className="recent-words">
                <bdi dir="auto" className="recent-name">
                  {vault.name}
                </bdi>
                <bdi dir="ltr" className="recent-path">
                  {vault.path}
                </bdi>
                {!vault.present && <span className="small">{t('start.missing.hint')}</span>}
              </span>
              {vault.present ? <ChevronRight size={20} /> : <Badge>{t('start.missing')}</Badge>}
            </AriaButton>
            <Menu
              label={t('start.vault-actions', { name: vault.name })}
              entries={[{ id: 'forget', label: t('start.forget') }]}
              onAction={() => setLeaving(vault)}
            />
          </li>
        ))}
      </ul>
      <Button icon={FolderOpen} onPress={onOpenOther}>
        {t('start.open-other')}
      </Button>
      <ConfirmDialog
        isOpen={leaving !== null}
        title={t('start.forget.title')}
        confirmLabel={t('start.forget')}
        isPending={forget.isPending}
        onClose={() => setLeaving(null)}
        onConfirm={() => {
          if (leaving !== null) forget.mutate({ path: leaving.path });
        }}
      >
        <p>{t('start.forget.hint')}</p>
        <p className="mono">
          <bdi dir="ltr">{leaving?.path}</bdi>
        </p>
      </ConfirmDialog>
    </Card>
  );
}
