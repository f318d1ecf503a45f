import { useEffect } from 'react';
import { catalogues, preferredLanguage } from '../shared/i18n/index.ts';
import { Mark } from './app/mark.tsx';
import './styles/index.css';

/** The page of a browser that the host did not let in: there is no core to ask, not even for the language. */
export function NotConnected() {
  const language = preferredLanguage(navigator.languages);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <main className="page page-narrow stack">
      <Mark size={48} />
      <h1>{catalogues[language]['shell.not-connected']}</h1>
      <p className="prose">{catalogues[language]['shell.not-connected.body']}</p>
    </main>
  );
}
