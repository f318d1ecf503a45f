import { join } from 'node:path';
import { benchResult, type BenchResult } from '../measure.ts';
import { withScratch } from '../scratch.ts';
import { withBenchVault } from '../vault.ts';
import { benchOpening, benchSearch } from './finding.ts';
import { benchTelegram, benchWhatsapp } from './reading.ts';
import { benchStoring } from './storing.ts';
import { writeWhatsappText } from './whatsapp-texts.ts';

const MESSAGES = 1_000_000;
/** A generated message with its head, on average. */
const BYTES_A_MESSAGE = 80;
/** A record of Telegram is five times as long as a line of WhatsApp, and `JSON.parse` wants the file in memory several times over. */
const TELEGRAM_SHARE = 0.3;

/** Reading long chats, storing and indexing them, finding words in them and opening them: a million messages, or as many as `bytes` of them are. */
export function benchChats(parent: string, bytes?: number): Promise<BenchResult> {
  const messages = bytes === undefined ? MESSAGES : Math.max(100, Math.round(bytes / BYTES_A_MESSAGE));
  return withScratch(parent, async (folder) => {
    const read = [
      await benchWhatsapp(folder, messages),
      await benchTelegram(folder, Math.ceil(messages * TELEGRAM_SHARE)),
    ];
    const path = join(folder, 'whole.txt');
    await writeWhatsappText(path, messages, 'british');
    return withBenchVault(folder, async (vault) => {
      const stored = await benchStoring(vault, folder, path, messages);
      return benchResult('chats', [
        ...read,
        stored.measured,
        ...(await benchSearch(vault, path)),
        await benchOpening(vault, stored, path, messages),
      ]);
    });
  });
}
