import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { PageServer } from '../../../shared/contract/page-parts.ts';
import { sha256 } from '../../../shared/model/ids.ts';
import type { CaptureFile } from './capture-summary.ts';
import { FOLDER, WARC, type PageRecord } from './record.ts';
import type { NetworkIndex } from './page-index.ts';
import { valueOf, withWarcRecord } from './warc-record.ts';

const words = z.string().catch('');
const server = z.object({
  host: z.string(),
  port: z.int().catch(443),
  path: z.string(),
  protocol: words,
  cipher: words,
  problem: z.string().nullable().catch(null),
  faults: z.array(z.string()).catch([]),
});
const resolvedName = z.object({ host: z.string(), addresses: z.array(z.string()).catch([]) });
type Server = z.infer<typeof server>;

const LARGEST = 64 << 20;

/** The servers that `tls.json` lists. */
export function serversIn(record: PageRecord): Promise<readonly Server[]> {
  return listIn(record, 'tls.json', server);
}

/** Every server with its chain, parsed from the PEM that is kept, since that is what anyone else would read. */
export async function certificatesOf(
  record: PageRecord,
  capture: CaptureFile | null,
  network: NetworkIndex,
): Promise<PageServer[]> {
  const resolved = await listIn(record, 'dns.json', resolvedName);
  const answered = await answeringAddresses(record, network);
  const at = Date.parse(capture?.summary.startedAt ?? '');
  const servers: PageServer[] = [];
  for (const { host, port, path, protocol, cipher, problem, faults } of await serversIn(record)) {
    const bytes = await record.read(FOLDER + path, LARGEST);
    const certificates = bytes === null ? [] : chainIn(new TextDecoder().decode(bytes));
    const [own] = certificates;
    servers.push({
      host,
      port,
      protocol,
      cipher,
      resolved: [
        ...new Set(resolved.filter((one) => one.host === host).flatMap(({ addresses }) => addresses)),
      ],
      answered: [...(answered.get(`${host}:${String(port)}`) ?? [])],
      wasInDate:
        own === undefined || Number.isNaN(at)
          ? null
          : at >= Date.parse(own.validFrom) && at <= Date.parse(own.validTo),
      problem,
      faults,
      member: FOLDER + path,
      certificates,
    });
  }
  return servers;
}

async function listIn<Value>(
  record: PageRecord,
  file: string,
  one: z.ZodType<Value>,
): Promise<readonly Value[]> {
  const bytes = await record.read(FOLDER + file, LARGEST);
  if (bytes === null) return [];
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(value) ? value.flatMap((each) => one.safeParse(each).data ?? []) : [];
  } catch {
    return [];
  }
}

/** Answers of one server whose heads are read for its address: it rarely has more than two. */
const LOOKED_AT = 20;

async function answeringAddresses(
  record: PageRecord,
  { rows }: NetworkIndex,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>();
  const looked = new Map<string, number>();
  for (const { url, stored } of rows) {
    const address = URL.parse(url);
    if (stored === null || address?.protocol !== 'https:' || !record.has(WARC)) continue;
    const name = `${address.hostname.replace(/^\[|\]$/g, '')}:${address.port === '' ? '443' : address.port}`;
    const times = looked.get(name) ?? 0;
    if (times >= LOOKED_AT) continue;
    looked.set(name, times + 1);
    const ip = await withWarcRecord(record.open(WARC), stored, ({ fields }) =>
      Promise.resolve(valueOf(fields, 'warc-ip-address')),
    );
    if (ip !== null) found.set(name, (found.get(name) ?? new Set()).add(ip));
  }
  return found;
}

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----\n?/g;

function chainIn(pem: string): PageServer['certificates'] {
  return [...pem.matchAll(PEM)].flatMap(([text]) => {
    const read = certificateOf(text);
    return read === null ? [] : [read];
  });
}

function certificateOf(pem: string): PageServer['certificates'][number] | null {
  try {
    const one = new X509Certificate(pem);
    return {
      subject: one.subject,
      issuer: one.issuer,
      serial: one.serialNumber.toLowerCase(),
      validFrom: new Date(one.validFrom).toISOString(),
      validTo: new Date(one.validTo).toISOString(),
      names: one.subjectAltName?.split(', ') ?? [],
      isAuthority: one.ca,
      isSelfSigned: one.subject === one.issuer && one.verify(one.publicKey),
      key: keyOf(one),
      sha256: sha256.parse(one.fingerprint256.replaceAll(':', '').toLowerCase()),
      pem: one.toString(),
    };
  } catch {
    return null;
  }
}

function keyOf({ publicKey }: X509Certificate): string {
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  const type = publicKey.asymmetricKeyType ?? '';
  if (modulusLength !== undefined) return `${type} ${String(modulusLength)}`;
  return namedCurve === undefined ? type : `${type} ${namedCurve}`;
}
