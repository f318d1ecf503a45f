import { useCall } from '../../app/use-call.ts';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { useText } from '../../ui/text.ts';

/** The version of the app and the vault that is open. */
export function About() {
  const t = useText();
  const info = useCall('app.info', {}).data;
  const status = useCall('vault.status', {}).data;
  const ofApp =
    info === undefined
      ? []
      : [
          { name: t('settings.about.version'), value: info.version },
          { name: t('settings.about.host'), value: t(`settings.about.host.${info.host}`) },
        ];
  const ofVault =
    status?.state === 'open'
      ? [
          { name: t('settings.about.vault'), value: <bdi dir="ltr">{status.path}</bdi> },
          { name: t('settings.about.vault-id'), value: <span className="mono">{status.vault}</span> },
        ]
      : [];
  return <KeyValueList facts={[...ofApp, ...ofVault]} />;
}
