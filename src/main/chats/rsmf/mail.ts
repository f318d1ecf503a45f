/** What the head of an RSMF file says. */
export interface RsmfHead {
  readonly subject: string;
  readonly events: number;
  readonly begin: string | null;
  readonly end: string | null;
  readonly generator: string;
}

/** 57 bytes are one line of base64 (RFC 2045, section 6.8: at most 76 characters). */
const LINE = 57;

/**
 * An RSMF file: a mail (RFC 5322) with one attachment, `rsmf.zip`, in base64. `archive` is the bytes of that ZIP; the boundary occurs in no base64.
 */
export async function* rsmfMail(
  head: RsmfHead,
  archive: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const boundary = '=_holdfast_rsmf';
  const lines = [
    'MIME-Version: 1.0',
    `Subject: ${encodedWord(head.subject)}`,
    'X-RSMF-Version: 2.0.0',
    `X-RSMF-Generator: ${head.generator}`,
    `X-RSMF-EventCount: ${head.events}`,
    ...(head.begin === null ? [] : [`X-RSMF-BeginDate: ${head.begin}`]),
    ...(head.end === null ? [] : [`X-RSMF-EndDate: ${head.end}`]),
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'A chat in the Relativity Short Message Format. The attachment holds its messages.',
    '',
    `--${boundary}`,
    'Content-Type: application/zip; name="rsmf.zip"',
    'Content-Disposition: attachment; filename="rsmf.zip"',
    'Content-Transfer-Encoding: base64',
    '',
    '',
  ];
  const encoder = new TextEncoder();
  yield encoder.encode(lines.join('\r\n'));
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of archive) {
    const bytes = Buffer.concat([rest, chunk]);
    const whole = bytes.length - (bytes.length % LINE);
    if (whole > 0) yield encoder.encode(base64Lines(bytes.subarray(0, whole)));
    rest = bytes.subarray(whole);
  }
  if (rest.length > 0) yield encoder.encode(base64Lines(rest));
  yield encoder.encode(`\r\n--${boundary}--\r\n`);
}

function base64Lines(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += LINE)
    text += `${Buffer.from(bytes.subarray(at, at + LINE)).toString('base64')}\r\n`;
  return text;
}

/** RFC 2047, in words of at most 75 characters. */
function encodedWord(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > 42) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words.map((one) => `=?UTF-8?B?${Buffer.from(one).toString('base64')}?=`).join('\r\n ');
}
