import { writeLines } from './write-lines.ts';

/** How an export heads its lines; a phone writes one of these, by its language and system. */
type Head = (moment: Date) => string;

const two = (value: number) => String(value).padStart(2, '0');
const clock = (at: Date) => `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;

const heads = {
  british: (at) =>
    `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}, ${clock(at)} - `,
  german: (at) =>
    `[${two(at.getUTCDate())}.${two(at.getUTCMonth() + 1)}.${at.getUTCFullYear() % 100}, ${clock(at)}:${two(at.getUTCSeconds())}] `,
  american: (at) =>
    `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${at.getUTCFullYear() % 100}, ${at.getUTCHours() % 12 || 12}:${two(at.getUTCMinutes())} ${at.getUTCHours() < 12 ? 'AM' : 'PM'} - `,
  brazilian: (at) =>
    `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()} ${clock(at)} - `,
} as const satisfies Readonly<Record<string, Head>>;

/** A way of writing dates that an export uses throughout. */
export type Locale = keyof typeof heads;
export const locales: readonly Locale[] = ['british', 'german', 'american', 'brazilian'];

const people = ['Ana', 'Mr. V.', 'Олена', '+40 700 000 000', '李娜'];

/** Of an invented conversation: every script that people write in, lines that run on, files, links, numbers and sums among them. */
const bodies: readonly string[] = [
  'When does the bus leave?',
  'On Sunday at six. Bring your passport, we keep it safe.',
  '<Media omitted>',
  'I do not want to go there any more\nplease call me back',
  'You still owe the transport: 900 €. https://example.org/list?id=7',
  'Добре, я приїду завтра',
  '明天早上八点在火车站见面，不要告诉别人',
  'ok',
  'Der Chef sagt, du arbeitest heute bis Mitternacht im Hotel',
  'Call +40 721 234 567 when you arrive, ask for the room',
  'IMG-20240105-WA0007.jpg (file attached)',
  'لا أستطيع الخروج من البيت',
  'They took my papers and the phone of my sister\nshe is still in the house\nplease hurry',
];

/** What is looked for in a conversation, and how often it stands there. */
export const soughtWords = {
  frequent: 'passport',
  rare: 'viaduct',
  phrase: '"until the viaduct"',
  prefix: 'transp',
  'Chinese, three characters': '火车站',
  'Chinese, two characters': '车站',
} as const;

/** One message of so many holds the rare word. */
const RARE = 50_000;
const START = Date.UTC(2015, 0, 1);
const STEP = 311_000;

/** Writes an export of so many messages, one of them a notice. The same number gives the same bytes. */
export function writeWhatsappText(path: string, messages: number, locale: Locale): Promise<void> {
  return writeLines(path, messageLines(messages, heads[locale]));
}

function* messageLines(messages: number, head: Head): Generator<string> {
  yield `${head(new Date(START))}Messages and calls are end-to-end encrypted.`;
  for (let index = 1; index < messages; index++) {
    const at = head(new Date(START + index * STEP));
    const body =
      index % RARE === 12
        ? 'We walk until the viaduct and wait there'
        : (bodies[(index * 7) % bodies.length] ?? '');
    yield `${at}${people[(index >> 1) % people.length] ?? ''}: ${body}`;
  }
}
