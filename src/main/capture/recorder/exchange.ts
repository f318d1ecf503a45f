import type { Blob } from '../blob.ts';

/** Header fields in their order, each as often as it was sent. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** What a server answered, before the body. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly fields: Fields;
  readonly mimeType: string;
  readonly address: string;
  readonly port: number | null;
  readonly protocol: string;
  readonly fromServiceWorker: boolean;
  readonly security: Security | null;
}

/** What the browser says of the connection, beside the certificates themselves. */
export interface Security {
  readonly protocol: string;
  readonly cipher: string;
  readonly subjectName: string;
  readonly issuer: string;
  readonly validFrom: number;
  readonly validTo: number;
}

/** Why something is not in the archive: a word that never changes, and what the browser said. */
export interface Failure {
  readonly reason: string;
  readonly detail: string;
}

/** One request and what came of it. Every hop of a redirect is one of its own. */
export interface Exchange {
  readonly requestId: string;
  readonly session: string | undefined;
  readonly url: string;
  readonly method: string;
  readonly type: string;
  readonly startedAt: string;
  requestFields: Fields;
  requestBody: Buffer;
  answer: Answer | null;
  /** The raw header block, where the browser gives it (HTTP/1.1). */
  headerBlock: string | null;
  body: Blob | null;
  /** Set where `body` is not all that was announced. */
  truncated: 'time' | 'disconnect' | 'length' | 'unspecified' | null;
  failure: Failure | null;
  finished: boolean;
}

/** The value of a field; several of one name are joined as RFC 9110 section 5.3 joins them. */
export function fieldOf(fields: Fields, name: string): string | null {
  const found = fields.filter(([one]) => one.toLowerCase() === name).map(([, value]) => value);
  return found.length === 0 ? null : found.join(', ');
}

/** Fields as the protocol gives them: one value a name, several of one name joined by line feeds. */
export function fieldsOf(given: Readonly<Record<string, string>>): Fields {
  return Object.entries(given).flatMap(([name, value]) =>
    value.split('\n').map((one): readonly [string, string] => [name, one]),
  );
}

/** The fields of a raw header block (status line first), or null where it is none. */
export function fieldsOfBlock(block: string): Fields | null {
  const lines = block
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '');
  const fields = lines.map((line): readonly [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, Math.max(0, colon)), line.slice(colon + 1).trim()];
  });
  return fields.every(([name]) => name !== '') ? fields : null;
}

/** The length that was announced for the body as it is stored; null where none was, or where it was of a compressed body. */
export function announcedLength({ method, answer }: Exchange): number | null {
  if (answer === null || method === 'HEAD') return null;
  if (fieldOf(answer.fields, 'content-encoding') !== null) return null;
  const length = fieldOf(answer.fields, 'content-length');
  return length !== null && /^\d+$/.test(length) ? Number(length) : null;
}
