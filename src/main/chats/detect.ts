import { discord } from './discord/index.ts';
import type { CsvColumns } from '../../shared/transcript/csv.ts';
import { csv, tablesAsStated } from './csv/index.ts';
import { email } from './email/index.ts';
import type { ChatFile, ChatFormat, ChatInput, Detection } from './format.ts';
import { instagram, olderInstagram } from './instagram/index.ts';
import { messenger } from './messenger/index.ts';
import { googleChat } from './google-chat/index.ts';
import { signal } from './signal/index.ts';
import { telegram } from './telegram/index.ts';
import { sms } from './sms/index.ts';
import { skype } from './skype/index.ts';
import { signalExport } from './signal-export/index.ts';
import { imessage } from './imessage/html/index.ts';
import { imessageText } from './imessage/text/index.ts';
import { line } from './line/index.ts';
import { snapchat } from './snapchat/index.ts';
import { tiktok, tiktokText } from './tiktok/index.ts';
import { viber } from './viber/index.ts';
import { insideTar } from './tar/inside.ts';
import { whatsapp } from './whatsapp/index.ts';

/** Asked in this order: the plainest signs first, lines of text last. */
const formats: readonly ChatFormat[] = [
  signal,
  telegram,
  discord,
  sms,
  imessage,
  imessageText,
  signalExport,
  messenger,
  instagram,
  olderInstagram,
  snapchat,
  tiktok,
  tiktokText,
  googleChat,
  skype,
  email,
  viber,
  line,
  whatsapp,
  csv,
];

/** A format that recognised an input, and why. */
export interface DetectedChat extends Detection {
  readonly format: ChatFormat;
}

/**
 * The formats that recognise something in an input: usually one, several in the takeout of a person who used several apps. A file belongs to the
 * first format that claims it. Where one is sure of itself, those that are not are left out. Where a person has said which `columns` are what, only tables
 * are looked for first. Reads at most the head of each file.
 */
export async function detectChats(input: ChatInput, columns?: CsvColumns): Promise<readonly DetectedChat[]> {
  if (columns !== undefined) {
    const stated = await tablesAsStated(input, columns);
    if (stated !== null) return [{ ...stated, format: csv }];
  }
  const found: DetectedChat[] = [];
  const claimed = new Set<ChatFile>();
  for (const format of formats) {
    // Columns that fit no table here are a mistake to be told, not a reason to guess others.
    if (columns !== undefined && format === csv) continue;
    const detection = await format.detect(input);
    if (detection === null || detection.files.every((file) => claimed.has(file))) continue;
    for (const file of detection.files) claimed.add(file);
    found.push({ ...detection, format });
  }
  const strong = found.filter(({ confidence }) => confidence === 'strong');
  return strong.length > 0 ? strong : found.slice(0, 1);
}

/** The first format that recognises an input, or null where none does. */
export async function detectChat(input: ChatInput, columns?: CsvColumns): Promise<DetectedChat | null> {
  const tar = await insideTar(input);
  const [first] = await detectChats(tar?.input ?? input, columns);
  return first ?? null;
}
