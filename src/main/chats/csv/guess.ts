import type { CsvColumns } from '../../../shared/transcript/csv.ts';

type Role =
  'moment' | 'day' | 'clock' | 'sender' | 'body' | 'recipient' | 'direction' | 'conversation' | 'attachment';

/** What columns are called in the tables that tools and archives make, in a few languages. */
const NAMES: readonly (readonly [Role, string])[] = [
  [
    'moment',
    'timestamp|datetime|date time|date/time|date & time|date and time|sent at|sent on|sent|created at|created|time sent|date sent|message date|utc|date (utc)|timestamp (utc)|date heure|date et heure|horodatage|zeitstempel|datum/uhrzeit|fecha y hora|fecha/hora|data e ora|data e hora|data/ora|data si ora|дата и время',
  ],
  ['day', 'date|day|jour|datum|fecha|data|tarih|дата|日期|日付|날짜|التاريخ'],
  ['clock', 'time|hour|heure|uhrzeit|zeit|hora|ora|saat|время|时间|時間|時刻|시간|الوقت'],
  [
    'sender',
    'from|sender|author|name|user|username|sent by|sender name|from name|contact|de|expéditeur|expediteur|auteur|nom|von|absender|remitente|autor|mittente|da|expeditor|от|отправитель|发送者|發送者|送信者|보낸 사람|gönderen|nadawca|المرسل',
  ],
  [
    'body',
    'message|text|body|content|message text|message body|msg|contenu|texte|nachricht|inhalt|mensaje|texto|messaggio|testo|mesaj|conținut|mensagem|сообщение|текст|内容|內容|メッセージ|내용|메시지|wiadomość|treść|ileti|mesajı|الرسالة|bericht',
  ],
  [
    'recipient',
    'to|recipient|recipients|receiver|to name|à|destinataire|an|empfänger|para|destinatario|destinatar|кому|получатель|alıcı|odbiorca',
  ],
  ['direction', 'direction|type|in/out|sens|richtung|dirección|direzione|direcție|направление|yön|kierunek'],
  [
    'conversation',
    'chat|conversation|thread|thread id|chat id|chat name|conversation id|conversation name|group|room|channel|discussion|groupe|unterhaltung|conversación|conversazione|conversație|чат|беседа|group name',
  ],
  [
    'attachment',
    'attachment|attachments|file|filename|file name|media|pièce jointe|fichier|anhang|datei|adjunto|archivo|allegato|fișier|вложение|файл',
  ],
];
const roles = new Map(
  NAMES.flatMap(([role, names]) => names.split('|').map((name) => [name, role] as const)),
);

/** Words of a column called "type" that say which way a message went; anything else there says something else. */
const WAYS = /^(?:in|out|incoming|outgoing|sent|received|inbox|outbox|1|2)$/iu;

/**
 * Which column is what, told by the header alone: a time, the words and who wrote them must be among them, each once. Null where it does not tell.
 */
export function guessColumns(
  delimiter: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): CsvColumns | null {
  const found = new Map<Role, string>();
  const names = new Set<string>();
  for (const cell of header) {
    const name = cell.trim().toLowerCase().replaceAll('_', ' ');
    if (names.has(name) && name !== '') return null;
    names.add(name);
    const role = roles.get(name);
    if (role !== undefined && !found.has(role)) found.set(role, cell);
  }
  const moment = found.get('moment');
  const day = found.get('day');
  const clock = found.get('clock');
  const body = found.get('body');
  const sender = found.get('sender');
  const direction = found.get('direction');
  const time = moment ?? (day !== undefined && clock !== undefined ? [day, clock] : (day ?? clock));
  const ways =
    direction !== undefined && rows.every((row) => WAYS.test((row[header.indexOf(direction)] ?? '').trim()));
  if (time === undefined || body === undefined || (sender === undefined && !ways)) return null;
  const recipient = found.get('recipient');
  const conversation = found.get('conversation');
  const attachment = found.get('attachment');
  return {
    time,
    body,
    ...(sender === undefined ? {} : { sender }),
    ...(recipient === undefined ? {} : { recipient }),
    ...(direction === undefined || !ways ? {} : { direction }),
    ...(conversation === undefined ? {} : { conversation }),
    ...(attachment === undefined ? {} : { attachment }),
    header: true,
    delimiter,
  };
}
