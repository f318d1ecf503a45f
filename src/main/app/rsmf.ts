import { Readable } from 'node:stream';
import { ZipArchive } from 'archiver';
import type { ItemId } from '../../shared/model/ids.ts';
import type { TranscriptMessage } from '../../shared/transcript/message.ts';
import { rsmfMail, rsmfManifest, type RsmfFacts } from '../chats/index.ts';
import { openArchive } from '../intake/zip/archive.ts';
import { zipLimits } from '../intake/zip/members.ts';
import type { OpenVault } from '../vault/index.ts';
import type { Job } from './jobs.ts';
import { openOriginal } from './served-bytes.ts';
import { tool } from './version.ts';

/** Files that go with the messages, together; what is beyond it is named with its hash and stays in the original. */
const FILES_BYTES = 256 << 20;

type Pages = () => Iterable<readonly TranscriptMessage[]>;

/** A transcript as an RSMF file, its files with it up to a limit. `pages` gives the messages anew each time it is called. */
export async function* rsmfOf(
  vault: OpenVault,
  item: ItemId,
  facts: Omit<RsmfFacts, 'senders'>,
  pages: Pages,
  job: Job,
): AsyncGenerator<Uint8Array> {
  const senders = new Map<string, string | null>();
  const names = new Set<string>();
  let events = 0;
  for (const page of pages()) {
    events += page.length;
    for (const { sender, senderId, attachments } of page) {
      if (sender !== null && !senders.has(sender)) senders.set(sender, senderId ?? null);
      for (const { member } of attachments) if (member !== null) names.add(member);
    }
  }
  const original = await openOriginal(vault, item);
  try {
    const opened = await openArchive(original, zipLimits.members);
    const places = new Map<string, string>();
    let bytes = 0;
    const archive = new ZipArchive({ zlib: { level: 6 } });
    const members = vault.records.members.list(item);
    for (const [index, { name, bytes: size, sha256 }] of members.entries()) {
      const entry = opened?.entries[index];
      if (entry === undefined || sha256 === null || !names.has(name) || bytes + size > FILES_BYTES) continue;
      bytes += size;
      const place = `${sha256.slice(0, 16)}-${String(index + 1)}${/\.[A-Za-z0-9]{1,8}$/u.exec(name)?.[0] ?? ''}`;
      places.set(name, place);
      archive.append(Readable.from(entry.open(), { objectMode: false }), { name: place });
    }
    const manifest = rsmfManifest(
      { ...facts, senders: [...senders].map(([name, account]) => ({ name, account })) },
      pages(),
      ({ member }) => (member === null ? null : (places.get(member) ?? null)),
    );
    archive.append(Readable.from(manifest), { name: 'rsmf_manifest.json' });
    archive.finalize().catch(() => undefined);
    const { report, exhibit } = facts;
    const head = {
      subject: `${exhibit} ${facts.name}`,
      events,
      begin: report.first,
      end: report.last,
      generator: `${tool.name} ${tool.version}`,
    };
    for await (const part of rsmfMail(head, bytesOf(archive))) {
      job.signal.throwIfAborted();
      yield part;
    }
  } finally {
    await original.close();
  }
}

async function* bytesOf(archive: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of archive) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('an archive gives bytes');
    yield chunk;
  }
}
