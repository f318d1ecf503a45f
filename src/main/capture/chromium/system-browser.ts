import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const names = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsApplications = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** The places where a browser of the Chromium family may be installed, the likeliest first. */
export function browserPlaces(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (platform === 'darwin') return macApplications;
  if (platform === 'win32') {
    const folders = [
      environment['PROGRAMFILES'],
      environment['PROGRAMFILES(X86)'],
      environment['LOCALAPPDATA'],
    ];
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windowsApplications.map((parts) => join(folder, ...parts)));
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The program of the first browser found on this machine, or null. */
export async function findSystemBrowser(): Promise<string | null> {
  for (const place of browserPlaces(process.platform, process.env)) {
    const runs = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return place;
  }
  return null;
}
