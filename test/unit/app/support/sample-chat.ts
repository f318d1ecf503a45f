import { createHash } from 'node:crypto';
import { ZipArchive } from 'archiver';

/** A chat export with its media, packed as phones do, and words that stand in some of its messages only. */
export interface SampleChat {
  readonly zip: Uint8Array;
  /** The lines of the chat in order; the first is message 1. */
  readonly lines: readonly string[];
}

/** Words of the messages that the tests withhold: a name, a place, a number, a file, each nowhere else in the chat. */
export const secrets = {
  sender: 'Zephyrwort',
  place: 'Quillfeather Straße 17',
  phone: '+40 721 998 877',
  file: 'IMG-20260914-WA0042.jpg',
  short: 'yes-indeed',
} as const;

const line = (minute: number, who: string, words: string): string =>
  `14/09/2026, 10:${String(minute).padStart(2, '0')} - ${who}: ${words}`;

/** Twelve messages of three people; those of the third, and all secrets, are messages 5 to 9. */
export async function sampleChat(): Promise<SampleChat> {
  const lines = [
    line(0, 'Ana', 'good morning'),
    line(1, 'Mihai', 'the bus leaves on Friday'),
    line(2, 'Ana', 'what do I need'),
    line(3, 'Mihai', 'only the passport'),
    line(4, secrets.sender, `come to ${secrets.place}`),
    line(5, secrets.sender, `call ${secrets.phone}`),
    line(6, 'Mihai', `${secrets.file} (file attached)`),
    line(7, 'Ana', secrets.short),
    line(8, secrets.sender, 'do not tell anyone'),
    line(9, 'Mihai', 'you owe for the ticket'),
    line(10, 'Ana', 'how much'),
    line(11, 'Mihai', 'we talk there'),
  ];
  const archive = new ZipArchive({ zlib: { level: 9 } });
  const parts: Buffer[] = [];
  archive.on('data', (part: Buffer) => parts.push(part));
  archive.append(`${lines.join('\n')}\n`, { name: 'WhatsApp Chat.txt' });
  archive.append(createHash('sha256').update('a picture').digest(), { name: secrets.file });
  await archive.finalize();
  return { zip: Buffer.concat(parts), lines };
}
