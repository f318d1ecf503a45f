import { createElectronClient } from './electron.ts';
import { sessionKey } from './loopback-session.ts';
import { createLoopbackClient } from './loopback.ts';
import type { Client } from './client.ts';

/** The client of the host this window runs in: Electron where its preload is present, else the host on this machine. */
export async function chooseClient(): Promise<Client> {
  if (window.holdfast !== undefined) return createElectronClient(window.holdfast);
  const { location, history, sessionStorage: storage } = window;
  return createLoopbackClient(await sessionKey({ location, history, storage }));
}
