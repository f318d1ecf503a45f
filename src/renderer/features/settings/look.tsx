import { catalogues } from '../../../shared/i18n/index.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { useText } from '../../ui/text.ts';
import { useSettings } from './use-settings.ts';

/** Language and colours. */
export function Look() {
  const t = useText();
  const { settings, change, error } = useSettings();
  return (
    <div className="stack">
      <RadioGroup
        label={t('settings.language')}
        layout="cards"
        value={settings?.language ?? null}
        onChange={(language) => change({ language })}
        options={[
          { id: 'system', label: t('settings.system') },
          { id: 'en', label: catalogues.en['settings.language.own'] },
          { id: 'fr', label: catalogues.fr['settings.language.own'] },
        ]}
      />
      <RadioGroup
        label={t('settings.theme')}
        layout="cards"
        value={settings?.theme ?? null}
        onChange={(theme) => change({ theme })}
        options={[
          { id: 'system', label: t('settings.system') },
          { id: 'light', label: t('settings.theme.light') },
          { id: 'dark', label: t('settings.theme.dark') },
        ]}
      />
      {error !== null && <ErrorNotice error={error} />}
    </div>
  );
}
