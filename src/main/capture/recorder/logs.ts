import { z } from 'zod';
import { hear, tell, type DevTools } from '../devtools.ts';
import type { Logs } from './log-lines.ts';
import { followSockets } from './sockets.ts';

const remote = z.object({
  value: z.unknown().optional(),
  description: z.string().optional(),
  unserializableValue: z.string().optional(),
});
const frames = z
  .object({ callFrames: z.array(z.object({ url: z.string(), lineNumber: z.int() })) })
  .optional();
const consoleCalled = z.object({ type: z.string(), args: z.array(remote), stackTrace: frames });
const thrown = z.object({
  exceptionDetails: z.object({
    text: z.string(),
    url: z.string().optional(),
    lineNumber: z.int(),
    exception: remote.optional(),
  }),
});
const entry = z.object({
  entry: z.object({
    level: z.string(),
    text: z.string(),
    url: z.string().optional(),
    lineNumber: z.int().optional(),
  }),
});
const dialog = z.object({ url: z.string(), type: z.string(), message: z.string() });

const now = () => new Date().toISOString();

/** A page that says more than this within `STORM_MS` says it to keep others busy: nothing else would be heard any more. */
const MOST_LINES = 5000;
const STORM_MS = 10_000;

/**
 * Writes down consoles, sockets, server-sent events and dialogs; dialogs are answered with no. `urlOf` names a request, `keep` says whether so many bytes more may
 * be kept of what sockets carry. `onStorm` is called where what scripts write to the console is listened to no longer.
 */
export function followLogs(
  tools: DevTools,
  urlOf: (requestId: string) => string,
  keep: (bytes: number) => boolean,
  onStorm: () => void,
): Logs {
  const logs: Logs = { console: [], websocket: [], sse: [], handshakes: [] };
  let pace = { since: 0, lines: 0 };
  hear(tools, 'Runtime.consoleAPICalled', consoleCalled, ({ type, args, stackTrace }, session) => {
    if (performance.now() - pace.since > STORM_MS) pace = { since: performance.now(), lines: 0 };
    if (++pace.lines === MOST_LINES && tools.deafen !== undefined) {
      tools.deafen('Runtime.consoleAPICalled');
      tell(tools, 'Runtime.disable', {}, session);
      onStorm();
    }
    const [frame] = stackTrace?.callFrames ?? [];
    const text = args.map(wordsOf).join(' ');
    logs.console.push({
      at: now(),
      level: type,
      text,
      url: frame?.url ?? '',
      line: (frame?.lineNumber ?? -1) + 1,
    });
  });
  hear(
    tools,
    'Runtime.exceptionThrown',
    thrown,
    ({ exceptionDetails: { text, url, lineNumber, exception } }) => {
      const words = exception?.description ?? text;
      logs.console.push({ at: now(), level: 'exception', text: words, url: url ?? '', line: lineNumber + 1 });
    },
  );
  hear(tools, 'Log.entryAdded', entry, ({ entry: { level, text, url, lineNumber } }) => {
    logs.console.push({ at: now(), level, text, url: url ?? '', line: (lineNumber ?? -1) + 1 });
  });
  hear(tools, 'Page.javascriptDialogOpening', dialog, ({ url, type, message: text }, session) => {
    logs.console.push({ at: now(), level: `dialog-${type}`, text, url, line: 0 });
    tell(tools, 'Page.handleJavaScriptDialog', { accept: type === 'beforeunload' }, session);
  });
  followSockets(tools, logs, urlOf, keep);
  return logs;
}

function wordsOf({ value, description, unserializableValue }: z.infer<typeof remote>): string {
  if (typeof value === 'string') return value;
  return description ?? unserializableValue ?? JSON.stringify(value) ?? 'undefined';
}
