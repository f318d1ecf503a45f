import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, ipcMain, Menu, powerMonitor, protocol } from 'electron';
import { createApp } from '../../app/create-app.ts';
import { createScreenChoice } from '../../app/screens/screen-choice.ts';
import { configFolder } from '../../node/user-folders.ts';
import { readStaticFiles } from '../window/static-files.ts';
import { captureViews } from './capture-views.ts';
import { guardContents } from './guard-contents.ts';
import { nativeDesktop } from './native-desktop.ts';
import { origin, pageUrl, privilegedScheme } from './origin.ts';
import { answerRpc } from './rpc.ts';
import { isTrustedSender } from './sender.ts';
import { vaultArgument } from './vault-argument.ts';
import { webPreferences } from './web-preferences.ts';
import { openWindowSession } from './window-session.ts';

// The shell: one window on the app's own scheme. What may happen in it is decided in the files beside this one.
app.enableSandbox();
protocol.registerSchemesAsPrivileged([privilegedScheme]);
guardContents(app);

let window: BrowserWindow | null = null;

function show(): void {
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

async function start(): Promise<void> {
  await app.whenReady();
  // Edit commands reach the keyboard only through a menu on macOS; elsewhere a menu bar would only stand in the way.
  const roles = [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] as const;
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate([...roles]) : null);

  const here = dirname(fileURLToPath(import.meta.url));
  const files = await readStaticFiles(join(here, '..', 'renderer'));
  const vaultAtStart = vaultArgument(process.argv);
  const choice = createScreenChoice(() => performance.now());
  const holdfast = createApp({
    kind: 'electron',
    version: app.getVersion(),
    desktop: nativeDesktop(() => window, choice),
    views: captureViews(),
    configFolder: configFolder({
      platform: process.platform,
      home: app.getPath('home'),
      environment: process.env,
    }),
    documentsFolder: app.getPath('documents'),
    ...(vaultAtStart === null ? {} : { vaultAtStart }),
  });

  ipcMain.handle('rpc', (event, message: unknown) => {
    const trusted = isTrustedSender(event.senderFrame, window?.webContents.mainFrame ?? null, origin);
    return answerRpc(holdfast, trusted, message);
  });
  holdfast.subscribe((event) => window?.webContents.send('event', event));
  const lock = () => void holdfast.call('vault.lock', {});
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);

  const session = openWindowSession(holdfast, files, app.isPackaged, choice);
  window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 480,
    minHeight: 480,
    show: false,
    title: 'Holdfast',
    webPreferences: { ...webPreferences(join(here, 'preload.cjs'), app.isPackaged), session },
  });
  // A title is seen in task bars and screenshots: it never holds anything of a case.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window?.show());
  window.on('closed', () => {
    window = null;
  });
  app.on('second-instance', show);
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    // The vault is locked before the program ends.
    event.preventDefault();
    void holdfast.close().finally(() => app.exit());
  });
  await window.loadURL(pageUrl);
}

// One program for each person: the second start shows the first one's window.
if (app.requestSingleInstanceLock()) {
  start().catch((fault: unknown) => {
    console.error(
      `holdfast: INTERNAL: the window could not be opened (${fault instanceof Error ? fault.name : 'fault'})`,
    );
    app.exit(1);
  });
} else {
  app.quit();
}
