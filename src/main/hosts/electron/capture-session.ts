import type { WebPreferences } from 'electron';

/**
 * The name of a session for one capture of a page: without `persist:` it lives in memory only and no capture sees what another
 * one left.
 * @param id a fresh uuid
 */
export function capturePartition(id: string): string {
  return `capture-${id}`;
}

/** What a captured page's renderer is given: a sandbox and nothing of ours, no preload either. */
export const capturePreferences: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  disableBlinkFeatures: 'Auxclick',
  spellcheck: false,
  devTools: false,
};

/** No address of this machine is told to the other side by WebRTC. */
export const captureWebRtcPolicy = 'disable_non_proxied_udp';

/** How a capture's session reaches the world: through the one gate that judges every address, which nothing goes past, this machine's own neither. */
export function captureProxy(proxy: string): {
  readonly proxyRules: string;
  readonly proxyBypassRules: string;
} {
  return { proxyRules: proxy, proxyBypassRules: '<-loopback>' };
}

/** Whether a view of a capture may go to an address by itself. Where it leads is judged at the gate; what is no web page is not gone to. */
export function mayBrowse(url: string): boolean {
  if (url === 'about:blank') return true;
  return URL.canParse(url) && ['http:', 'https:', 'data:', 'blob:'].includes(new URL(url).protocol);
}
