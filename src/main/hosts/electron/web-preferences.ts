import type { WebPreferences } from 'electron';

/** What the window's renderer is given: a sandbox, an isolated preload, and nothing that Chromium would fetch by itself. */
export function webPreferences(preload: string, isPackaged: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    // Dropping a file on the window must hand it to the page, never open it in place of the page.
    navigateOnDragDrop: false,
    // A middle click would open a second window past the handlers.
    disableBlinkFeatures: 'Auxclick',
    // The spelling dictionary is downloaded.
    spellcheck: false,
    devTools: !isPackaged,
  };
}
