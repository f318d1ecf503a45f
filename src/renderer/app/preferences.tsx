import { useEffect, type ReactNode } from 'react';
import { I18nProvider, isRTL } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { catalogues, preferredLanguage, type Language } from '../../shared/i18n/index.ts';
import { useCall } from './use-call.ts';

/** Dates and numbers are written as in Europe. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** Speaks the person's language and wears the theme she chose; until the settings are read, those of the system. */
export function Preferences({ children }: { readonly children: ReactNode }) {
  const settings = useCall('settings.get', {}).data;
  const language =
    settings === undefined || settings.language === 'system'
      ? preferredLanguage(navigator.languages)
      : settings.language;
  const theme = settings?.theme ?? 'system';

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = isRTL(language) ? 'rtl' : 'ltr';
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  return (
    <IntlProvider locale={locales[language]} messages={catalogues[language]}>
      <I18nProvider locale={locales[language]}>{children}</I18nProvider>
    </IntlProvider>
  );
}
