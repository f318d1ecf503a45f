import { writeLines } from './write-lines.ts';

const texts: readonly unknown[] = [
  'When does the bus leave?',
  ['Look at ', { type: 'link', text: 'https://example.org/list?id=7' }, ' and answer'],
  'Добре, я приїду завтра',
  '明天早上八点在火车站见面',
  'They took my papers and the phone of my sister\nplease hurry',
];

/** Writes a chat of so many messages as Telegram Desktop exports it, indented by one space a level. */
export function writeTelegramJson(path: string, messages: number): Promise<void> {
  return writeLines(path, jsonLines(messages));
}

function* jsonLines(messages: number): Generator<string> {
  yield '{\n "name": "Ana",\n "type": "personal_chat",\n "id": 4711,\n "messages": [';
  for (let index = 0; index < messages; index++) {
    const seconds = 1_704_067_200 + index * 97;
    const text = texts[index % texts.length];
    const record = {
      id: index + 1,
      type: 'message',
      date: new Date(seconds * 1000).toISOString().slice(0, 19),
      date_unixtime: String(seconds),
      from: index % 2 === 0 ? 'Ana' : 'Mr. V.',
      from_id: index % 2 === 0 ? 'user17' : 'user23',
      text,
      text_entities: Array.isArray(text)
        ? text.map((part: unknown) => (typeof part === 'string' ? { type: 'plain', text: part } : part))
        : [{ type: 'plain', text }],
    };
    yield `${JSON.stringify(record, null, 1).replaceAll(/^/gmu, '  ')}${index < messages - 1 ? ',' : ''}`;
  }
  yield ' ]\n}';
}
