import { useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { catalogues, languages, preferredLanguage } from '../../shared/i18n/index.ts';
import { useText } from '../ui/text.ts';
import { useAct } from './use-call.ts';

/** English or French, chosen before anything else is understood; each language is named in itself. */
export function LanguageChoice() {
  const t = useText();
  const queries = useQueryClient();
  const current = preferredLanguage([useIntl().locale]);
  const change = useAct('settings.set', {
    onSuccess: (settings) => queries.setQueryData(['settings.get', {}], settings),
  });
  return (
    <ToggleButtonGroup
      className="language-choice"
      aria-label={t('settings.language')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[current]}
      onSelectionChange={(keys) => {
        const language = languages.find((candidate) => keys.has(candidate));
        if (language !== undefined) change.mutate({ language });
      }}
    >
      {languages.map((language) => (
        <ToggleButton key={language} id={language} className="language" lang={language}>
          {catalogues[language]['settings.language.own']}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
