import { BlockList, isIP } from 'node:net';

/** Ranges that are not the public internet: RFC 6890 and the IANA special-purpose registries. */
const ranges: readonly (readonly [string, number])[] = [
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
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 128],
  ['::1', 128],
  ['::ffff:0:0:0', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const blocked = new BlockList();
for (const [address, bits] of ranges)
  blocked.addSubnet(address, bits, address.includes(':') ? 'ipv6' : 'ipv4');

/** Whether an address (as the system or the browser writes it, brackets or not) is outside of the public internet; what is no address counts as private. */
export function isPrivateAddress(text: string): boolean {
  const address = text.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const version = isIP(address);
  if (version === 0) return true;
  if (version === 4) return blocked.check(address, 'ipv4');
  const inner = embeddedIpv4(address);
  return blocked.check(address, 'ipv6') || (inner !== null && blocked.check(inner, 'ipv4'));
}

/** The IPv4 address inside a mapped (::ffff:0:0/96), compatible (::/96), translated (64:ff9b::/96) or 6to4 (2002::/16) one. */
function embeddedIpv4(address: string): string | null {
  // The URL parser writes every spelling of an address in the one of RFC 5952.
  const plain = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [head = '', tail = ''] = plain.includes('::') ? plain.split('::') : [plain, ''];
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = plain.includes('::') ? Array.from({ length: 8 - left.length - right.length }, () => '0') : [];
  const words = [...left, ...zeros, ...right].map((word) => Number.parseInt(word, 16));
  const [first = 0, second = 0, third = 0, , , sixth = 0, seventh = 0, eighth = 0] = words;
  const written = (high: number, low: number) =>
    `${String(high >> 8)}.${String(high & 255)}.${String(low >> 8)}.${String(low & 255)}`;
  if (first === 0x2002) return written(second, third);
  const isLow = words.slice(0, 5).every((word) => word === 0) && (sixth === 0xffff || sixth === 0);
  const isTranslated = first === 0x64 && second === 0xff9b && words.slice(2, 6).every((word) => word === 0);
  return isLow || isTranslated ? written(seventh, eighth) : null;
}
