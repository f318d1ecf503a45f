import { BlockList, isIP } from 'node:net';
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

/** A hostile page is given nothing of the machine: no permission, no device, no download, no window of its own. */
export const captureGrants = { permission: false, device: false, download: false, window: false } as const;

// RFC 6890 and the registries it founded: addresses that lead into this machine or this network and not to the internet.
const inside = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  inside.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 128],
  ['::1', 128],
  // Translated and tunnelled IPv4 (NAT64, Teredo, 6to4) hides an address that would have to be judged by itself.
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  inside.addSubnet(network, prefix, 'ipv6');
}

const insideNames = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|home\.arpa|test|invalid)\.?$/;

/** True for an IP address that leads to the internet and not into this machine or its network. */
export function isPublicAddress(address: string): boolean {
  // Node's BlockList judges IPv4-mapped IPv6 addresses by their IPv4 rules.
  const family = isIP(address);
  return family !== 0 && !inside.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/**
 * Whether a captured page may load an address: `http(s)` and web sockets to the internet, and what the page carries itself.
 * A name is judged as a name here; the address it stands for is judged again when it has been resolved.
 */
export function mayCapture(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'data:' || protocol === 'blob:' || url === 'about:blank') return true;
  if (!['http:', 'https:', 'ws:', 'wss:'].includes(protocol)) return false;
  const host = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  if (isIP(host) !== 0) return isPublicAddress(host);
  return host.includes('.') && !insideNames.test(host);
}
