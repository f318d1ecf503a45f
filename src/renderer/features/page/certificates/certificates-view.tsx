import { ShieldOff } from 'lucide-react';
import type { PageServer } from '../../../../shared/contract/page-parts.ts';
import type { ItemId } from '../../../../shared/model/ids.ts';
import { useCall } from '../../../app/use-call.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { KeyValueList } from '../../../ui/key-value-list.tsx';
import { useText } from '../../../ui/text.ts';
import { Waiting } from '../../../ui/waiting.tsx';
import { CertificateFacts } from './certificate-facts.tsx';
import { findingsOf } from './faults.ts';

/** The certificates that every server of the page showed, and what is wrong with them. */
export function CertificatesView({ item }: { readonly item: ItemId }) {
  const t = useText();
  const servers = useCall('page.certificates', { item });
  const failed = useCall('page.log', { item, log: 'failed', limit: 1000 }).data;
  if (servers.isPending) return <Waiting />;
  if (servers.isError) return <ErrorNotice error={servers.error} />;
  if (servers.data.servers.length === 0) {
    return (
      <EmptyState icon={ShieldOff} title={t('page.certificates.none')}>
        {t('page.certificates.none.body')}
      </EmptyState>
    );
  }
  return (
    <div className="page-scroll stack">
      <p className="muted prose">{t('page.certificates.hint')}</p>
      {servers.data.servers.map((server) => (
        <Server
          key={`${server.host} ${String(server.port)}`}
          server={server}
          reasons={failed?.log === 'failed' ? failed.rows : []}
        />
      ))}
    </div>
  );
}

interface ServerProps {
  readonly server: PageServer;
  readonly reasons: readonly { readonly url: string; readonly reason: string }[];
}

function Server({ server, reasons }: ServerProps) {
  const t = useText();
  const { faults, isDistrusted } = findingsOf(server, reasons);
  const addresses = server.answered.length > 0 ? server.answered : server.resolved;
  return (
    <Card
      title={server.port === 443 ? server.host : `${server.host}:${String(server.port)}`}
      aside={
        isDistrusted ? (
          <Badge tone="warn">{t('page.certificates.bad')}</Badge>
        ) : (
          <Badge tone={faults.length === 0 ? 'good' : 'neutral'}>
            {t(faults.length === 0 ? 'page.certificates.good' : 'page.certificates.noted')}
          </Badge>
        )
      }
      className="server-card"
    >
      {faults.length > 0 && (
        <ul className="server-faults" data-bad={isDistrusted || undefined}>
          {faults.map((fault) => (
            <li key={fault}>{t(`page.certificates.fault.${fault}`)}</li>
          ))}
        </ul>
      )}
      <KeyValueList
        facts={[
          {
            name: t('page.certificates.connection'),
            value:
              [server.protocol, server.cipher].filter((part) => part !== '').join(', ') ||
              t('page.network.none'),
          },
          ...(addresses.length === 0
            ? []
            : [{ name: t('page.network.server'), value: <code>{addresses.join(', ')}</code> }]),
        ]}
      />
      {server.certificates.map((certificate, index) => (
        <CertificateFacts key={certificate.sha256} certificate={certificate} isServers={index === 0} />
      ))}
    </Card>
  );
}
