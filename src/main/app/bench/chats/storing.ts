import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ItemId } from '../../../../shared/model/ids.ts';
import { transcriptLine } from '../../../../shared/transcript/line.ts';
import { parseChat } from '../../../chats/index.ts';
import { insertBare } from '../../../vault/index.ts';
import { compare, type BenchCase } from '../measure.ts';
import type { BenchVault } from '../vault.ts';

const once = { rounds: 1, warmUp: false };

/** A chat that was taken into a vault, and how quickly. */
export interface StoredChat {
  readonly item: ItemId;
  readonly measured: BenchCase;
}

/**
 * Takes an export in as any window does: copied, hashed, parsed, its messages committed to, indexed and looked through for numbers and names. Against
 * parsing it and inserting the bare lines into an encrypted table.
 */
export async function benchStoring(
  vault: BenchVault,
  folder: string,
  path: string,
  messages: number,
): Promise<StoredChat> {
  const items: ItemId[] = [];
  const measured = await compare(
    {
      case: `${String(messages)} WhatsApp messages taken in, stored and indexed`,
      unit: 'messages/s',
      against: 'parsing them and bare encrypted SQLite inserts of the same lines',
      aim: '60,000 messages/s',
    },
    async () => {
      const added = await vault.call('item.add', { case: vault.case, paths: [path], kind: 'chat' });
      items.push(...added.items.map(({ id }) => id));
      return messages;
    },
    () => insertLines(join(folder, 'bare.db'), path),
    once,
  );
  const [item] = items;
  if (item === undefined) throw new Error('the generated chat was not taken in');
  const { transcript } = await vault.call('item.get', { item });
  if (transcript?.records !== messages) throw new Error('the generated chat was not read whole');
  return { item, measured };
}

async function insertLines(database: string, path: string): Promise<number> {
  const key = randomBytes(32);
  const { size: bytes } = await stat(path);
  const open = (): AsyncIterable<Uint8Array> => createReadStream(path, { highWaterMark: 1 << 20 });
  const input = { container: null, files: [{ name: 'chat.txt', bytes, sha256: null, open }] };
  const report = await parseChat(input, {}, (batch) => {
    insertBare(database, key, batch.map(transcriptLine));
  });
  return report.records.total;
}
