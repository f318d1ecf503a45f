import type { MessageKey } from '../../../shared/i18n/index.ts';

/** The browser's words for what a request was wanted for (Chrome DevTools Protocol, Network.ResourceType), and ours. */
const words: Readonly<Record<string, MessageKey>> = {
  Document: 'page.type.document',
  Stylesheet: 'page.type.style',
  Image: 'page.type.image',
  Media: 'page.type.media',
  Font: 'page.type.font',
  Script: 'page.type.script',
  TextTrack: 'page.type.subtitles',
  XHR: 'page.type.data',
  Fetch: 'page.type.data',
  Prefetch: 'page.type.prefetch',
  EventSource: 'page.type.events',
  WebSocket: 'page.type.socket',
  Manifest: 'page.type.manifest',
  Ping: 'page.type.ping',
  CSPViolationReport: 'page.type.report',
  Preflight: 'page.type.preflight',
};

/** What a request was wanted for, as a key; what has no word here is "other". */
export function typeWords(type: string): MessageKey {
  return words[type] ?? 'page.type.other';
}
