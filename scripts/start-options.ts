import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the person asked for on the command line of `npm start`. */
export interface StartOptions {
  /** Null: Electron where its runtime is there, else the local browser. */
  readonly host: 'electron' | 'loopback' | null;
  readonly vault: string | null;
  /** 0: a free port. */
  readonly port: number;
  readonly openBrowser: boolean;
}

export const startUsage =
  'usage: npm start [-- --host electron|loopback] [--vault PATH] [--port N] [--no-open]';

/**
 * Reads the command line; a string says in one sentence what is wrong with it.
 * @param folder where a relative vault path starts: where the person stood, not where npm runs the script
 */
export function readStartOptions(args: readonly string[], folder: string): StartOptions | string {
  let values: { host?: string; vault?: string; port?: string; 'no-open'?: boolean };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        host: { type: 'string' },
        vault: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
      },
    }));
  } catch (error) {
    return error instanceof Error ? error.message : 'The command line could not be read.';
  }
  const { host = null, vault, port = '0' } = values;
  if (host !== null && host !== 'electron' && host !== 'loopback') return 'The host is electron or loopback.';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return 'The port is a number from 0 to 65535.';
  return {
    host,
    vault: vault === undefined ? null : resolve(folder, vault),
    port: Number(port),
    openBrowser: values['no-open'] !== true,
  };
}
