import { spawn } from 'node:child_process';

/** The command that opens an address in the person's browser. */
export function browserCommand(platform: NodeJS.Platform, url: string): readonly [string, readonly string[]] {
  if (platform === 'darwin') return ['open', [url]];
  // Not `start`: that is a word of cmd.exe, which would read `&` in the address as its own.
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return ['xdg-open', [url]];
}

/** Opens the address in the person's browser; false where there is no way to. Does not wait for the browser to end. */
export function openBrowser(url: string, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  const [command, args] = browserCommand(platform, url);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    // xdg-open ends at once when it knows no browser; one that is still running has started something.
    const settled = setTimeout(() => resolve(true), 2000);
    child.once('exit', (status) => {
      clearTimeout(settled);
      resolve(status === 0);
    });
    child.unref();
  });
}
