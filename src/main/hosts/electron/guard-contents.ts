import { dialog, shell } from 'electron';
import { catalogues, preferredLanguage } from '../../../shared/i18n/index.ts';
import { isOfCapture } from './capture-views.ts';
import { openExternalLink } from './external-link.ts';
import { mayNavigate, mayShowInFrame } from './navigation.ts';
import type { App as ElectronApp, WebContents } from 'electron';

/** Puts the rules for navigation, new windows and embedded pages on everything that ever shows a page of the app. Views of captures have rules of their own. */
export function guardContents(app: ElectronApp): void {
  app.on('web-contents-created', (_, contents) => {
    if (isOfCapture(contents)) return;
    contents.setWindowOpenHandler(({ url }) => {
      void openExternalLink(
        url,
        (address) => agree(app, address),
        (address) => shell.openExternal(address),
      );
      return { action: 'deny' };
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    keepAtHome(contents);
  });
}

function keepAtHome(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    const isAllowed = event.isMainFrame ? mayNavigate(event.url) : mayShowInFrame(event.url);
    if (!isAllowed) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
}

async function agree(app: ElectronApp, address: string): Promise<boolean> {
  const words = catalogues[preferredLanguage(app.getPreferredSystemLanguages())];
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: words['shell.open-link'],
    detail: `${address}\n\n${words['shell.open-link.note']}`,
    buttons: [words['shell.open-link.stay'], words['shell.open-link.open']],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
