import { createElectronClient } from './electron.ts';
import { sessionKey } from './loopback-session.ts';
import { createLoopbackClient } from './loopback.ts';
import type { Client } from './client.ts';

/**
 * The client of the host this window runs in: Electron where its preload is present, else the host on this machine; null where that
 * one did not let this browser in.
 */
export async function chooseClient(): Promise<Client | null> {
  if (window.holdfast !== undefined) return createElectronClient(window.holdfast);
  const { location, history, sessionStorage: storage } = window;
  const key = await sessionKey({ location, history, storage });
  return key === null ? null : createLoopbackClient(key);
}
