import { z } from 'zod';
import { hear, tell, type DevTools } from '../devtools.ts';

/** A line of a log. `at` is when it reached us, in ISO 8601. */
export type Line = { readonly at: string } & Readonly<Record<string, unknown>>;

/** What happened beside the requests, in order. */
export interface Logs {
  readonly console: Line[];
  readonly websocket: Line[];
  readonly sse: Line[];
}

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
const socketCreated = z.object({ requestId: z.string(), url: z.string() });
const socketFrame = z.object({
  requestId: z.string(),
  response: z.object({ opcode: z.number(), payloadData: z.string() }),
});
const message = z.object({
  requestId: z.string(),
  eventName: z.string(),
  eventId: z.string(),
  data: z.string(),
});
const dialog = z.object({ url: z.string(), type: z.string(), message: z.string() });
const socketClosed = z.object({ requestId: z.string() });
const socketError = z.object({ requestId: z.string(), errorMessage: z.string() });

const now = () => new Date().toISOString();

/** Writes down consoles, sockets, server-sent events and dialogs; dialogs are answered with no. `urlOf` names a request. */
export function followLogs(tools: DevTools, urlOf: (requestId: string) => string): Logs {
  const logs: Logs = { console: [], websocket: [], sse: [] };
  const sockets = new Map<string, string>();
  hear(tools, 'Runtime.consoleAPICalled', consoleCalled, ({ type, args, stackTrace }) => {
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
  hear(tools, 'Network.webSocketCreated', socketCreated, ({ requestId, url }) => {
    sockets.set(requestId, url);
  });
  const frame =
    (direction: 'sent' | 'received') =>
    ({ requestId, response }: z.infer<typeof socketFrame>) => {
      const { opcode, payloadData } = response;
      const payload = opcode === 1 ? { text: payloadData } : { base64: payloadData };
      logs.websocket.push({
        at: now(),
        url: sockets.get(requestId) ?? '',
        socket: requestId,
        direction,
        opcode,
        ...payload,
      });
    };
  hear(tools, 'Network.webSocketFrameSent', socketFrame, frame('sent'));
  hear(tools, 'Network.webSocketFrameReceived', socketFrame, frame('received'));
  const state = (event: string, requestId: string, detail: string) => {
    const url = sockets.get(requestId) ?? '';
    logs.console.push({ at: now(), level: event, text: detail, url, line: 0 });
  };
  hear(tools, 'Network.webSocketClosed', socketClosed, ({ requestId }) => {
    state('websocket-closed', requestId, '');
  });
  hear(tools, 'Network.webSocketFrameError', socketError, ({ requestId, errorMessage }) => {
    state('websocket-error', requestId, errorMessage);
  });
  hear(tools, 'Network.eventSourceMessageReceived', message, ({ requestId, eventName, eventId, data }) => {
    logs.sse.push({ at: now(), url: urlOf(requestId), event: eventName, id: eventId, data });
  });
  return logs;
}

function wordsOf({ value, description, unserializableValue }: z.infer<typeof remote>): string {
  if (typeof value === 'string') return value;
  return description ?? unserializableValue ?? JSON.stringify(value) ?? 'undefined';
}
