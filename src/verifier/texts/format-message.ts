export type MessageValues = Readonly<Record<string, string | number>>;

interface Reader {
  readonly message: string;
  at: number;
}

/**
 * Fills in a text of the catalogues. Of ICU's message syntax it knows what the catalogues use: `{name}`, `{name, number}`,
 * `{name, number, percent}` and `{name, plural, =0 {…} one {…} other {…}}` with `#`, nested. A placeholder without a value stays empty.
 */
export function formatMessage(message: string, language: string, values: MessageValues = {}): string {
  return readText({ message, at: 0 }, language, values, null);
}

/** Reads up to the end, or up to the `}` that closes the branch; `count` is what `#` stands for. */
function readText(reader: Reader, language: string, values: MessageValues, count: number | null): string {
  const { message } = reader;
  let text = '';
  while (reader.at < message.length && message[reader.at] !== '}') {
    const character = message[reader.at] ?? '';
    if (character === '{') {
      text += readPlaceholder(reader, language, values);
      continue;
    }
    text += character === '#' && count !== null ? new Intl.NumberFormat(language).format(count) : character;
    reader.at += 1;
  }
  return text;
}

function readPlaceholder(reader: Reader, language: string, values: MessageValues): string {
  reader.at += 1;
  const name = readWord(reader);
  const value = values[name] ?? '';
  if (take(reader, '}')) return String(value);
  take(reader, ',');
  const type = readWord(reader);
  if (type === 'plural') {
    take(reader, ',');
    return readPlural(reader, language, values, Number(value));
  }
  const style = take(reader, ',') ? readWord(reader) : '';
  take(reader, '}');
  const format = style === 'percent' ? { style: 'percent' as const } : {};
  return new Intl.NumberFormat(language, format).format(Number(value));
}

function readPlural(reader: Reader, language: string, values: MessageValues, count: number): string {
  const branches = new Map<string, string>();
  while (!take(reader, '}')) {
    const selector = readWord(reader);
    if (selector === '' || !take(reader, '{')) break;
    branches.set(selector, readText(reader, language, values, count));
    take(reader, '}');
  }
  const category = new Intl.PluralRules(language).select(count);
  return branches.get(`=${count}`) ?? branches.get(category) ?? branches.get('other') ?? '';
}

function readWord(reader: Reader): string {
  const [whole = '', word = ''] = /^\s*([^\s,{}]*)\s*/u.exec(reader.message.slice(reader.at)) ?? [];
  reader.at += whole.length;
  return word;
}

function take(reader: Reader, character: string): boolean {
  const [space = ''] = /^\s*/u.exec(reader.message.slice(reader.at)) ?? [];
  if (reader.message[reader.at + space.length] !== character) return false;
  reader.at += space.length + 1;
  // What follows an opening brace is text of the branch, spaces included.
  return true;
}
