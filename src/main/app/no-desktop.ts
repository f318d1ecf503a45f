import type { Desktop } from './host.ts';

/** What a host without a desktop offers: no dialog and no file manager. Windows on it use their own chooser, over `desktop.listFolder`. */
export const noDesktop: Desktop = {
  nativeDialogs: false,
  chooseFiles: () => Promise.resolve([]),
  chooseFolder: () => Promise.resolve(null),
  reveal: () => Promise.resolve(false),
};
