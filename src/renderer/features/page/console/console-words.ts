import type { MessageKey } from '../../../../shared/i18n/index.ts';

/** What kind of message a line of `console.jsonl` is. */
export type ConsoleKind =
  'error' | 'warning' | 'message' | 'dialog' | 'window' | 'download' | 'socket' | 'own';

/** The kind of a level as the record names it. */
export function consoleKind(level: string): ConsoleKind {
  if (/^(error|exception|assert)$/u.test(level)) return 'error';
  if (level.startsWith('warn')) return 'warning';
  if (level.startsWith('dialog-')) return 'dialog';
  if (level.startsWith('popup') || level.startsWith('window-')) return 'window';
  if (level.startsWith('download')) return 'download';
  if (level.startsWith('websocket')) return 'socket';
  return /^(person|holdfast-|developer-tools)/u.test(level) ? 'own' : 'message';
}

const sentences: Readonly<Record<string, MessageKey>> = {
  'dialog-alert': 'page.console.dialog.alert',
  'dialog-confirm': 'page.console.dialog.confirm',
  'dialog-prompt': 'page.console.dialog.prompt',
  'dialog-beforeunload': 'page.console.dialog.beforeunload',
  'popup-blocked': 'page.console.popup',
  'window-opened': 'page.console.window',
  'download-denied': 'page.console.download',
  'websocket-closed': 'page.console.socket.closed',
  'websocket-error': 'page.console.socket.error',
  'developer-tools-opened': 'page.console.tools',
  'holdfast-script': 'page.console.script',
  person: 'page.console.person',
};

/** What happened, where a line tells of something that was done and not only said; null of plain messages. */
export function consoleSentence(level: string): MessageKey | null {
  return sentences[level] ?? null;
}
