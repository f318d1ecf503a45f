import { createDecipheriv, createHmac, type CipherGCMTypes } from 'node:crypto';

interface Suite {
  readonly name: string;
  readonly hash: 'sha256' | 'sha384';
  readonly cipher: CipherGCMTypes | 'chacha20-poly1305';
  readonly keyBytes: number;
}

/** The suites of TLS 1.3 that browsers offer: RFC 8446 appendix B.4. */
export const suites: ReadonlyMap<number, Suite> = new Map([
  [0x1301, { name: 'AES_128_GCM', hash: 'sha256', cipher: 'aes-128-gcm', keyBytes: 16 }],
  [0x1302, { name: 'AES_256_GCM', hash: 'sha384', cipher: 'aes-256-gcm', keyBytes: 32 }],
  [0x1303, { name: 'CHACHA20_POLY1305', hash: 'sha256', cipher: 'chacha20-poly1305', keyBytes: 32 }],
]);

/** HKDF-Expand-Label with an empty context, for lengths of one block (RFC 8446 section 7.1). */
function expandLabel(secret: Buffer, hash: string, label: string, length: number): Buffer {
  const name = Buffer.from(`tls13 ${label}`);
  const info = Buffer.concat([Buffer.from([0, length, name.length]), name, Buffer.from([0, 1])]);
  return createHmac(hash, secret).update(info).digest().subarray(0, length);
}

/** Opens the records of one direction in their order (RFC 8446 section 5.2). The function throws where a record is not what was sent. */
export function recordOpener(secret: Buffer, suite: Suite): (header: Buffer, sealed: Buffer) => Buffer {
  const key = expandLabel(secret, suite.hash, 'key', suite.keyBytes);
  const iv = expandLabel(secret, suite.hash, 'iv', 12);
  let sequence = 0n;
  return (header, sealed) => {
    const nonce = Buffer.from(iv);
    nonce.writeBigUInt64BE(nonce.readBigUInt64BE(4) ^ sequence++, 4);
    const decipher = createDecipheriv(suite.cipher as CipherGCMTypes, key, nonce, { authTagLength: 16 });
    decipher.setAAD(header);
    decipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  };
}
