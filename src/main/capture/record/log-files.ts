import type { Resolved } from '../guard/guard.ts';
import { announcedLength, type Exchange } from '../recorder/exchange.ts';
import type { Line, Logs } from '../recorder/log-lines.ts';
import type { Withholding } from '../secrets/withholding.ts';
import type { ServerChain } from './certificates.ts';

/** The text files of a record that list what happened; each is there even where nothing did. */
export function logFiles(
  network: readonly Line[],
  failed: readonly Line[],
  logs: Logs,
  chains: readonly ServerChain[],
  resolved: readonly Resolved[],
  hide: Withholding,
): readonly (readonly [path: string, text: string])[] {
  const lines = (all: readonly Line[]) => all.map((line) => `${JSON.stringify(hide.value(line))}\n`).join('');
  const tls = chains.map(({ pem: _pem, ...rest }) => rest);
  return [
    ['network.jsonl', lines(network)],
    ['websocket.jsonl', lines(logs.websocket)],
    ['sse.jsonl', lines(logs.sse)],
    ['console.jsonl', lines(logs.console)],
    ['failed.jsonl', lines(failed)],
    ...chains.map(({ path, pem }): readonly [string, string] => [path, pem]),
    ['tls.json', json(hide.value(tls))],
    ['dns.json', json(hide.value(resolved))],
  ];
}

/** Every request that is not stored, or not whole, with why. */
export function failedLines(exchanges: readonly Exchange[]): readonly Line[] {
  return exchanges.flatMap((one) =>
    one.failure === null
      ? []
      : [
          {
            at: one.startedAt,
            url: one.url,
            method: one.method,
            type: one.type,
            reason: one.failure.reason,
            detail: one.failure.detail,
            ...(one.body === null ? {} : { received: one.body.bytes, announced: announcedLength(one) }),
          },
        ],
  );
}

/** JSON as a person can read it too. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
