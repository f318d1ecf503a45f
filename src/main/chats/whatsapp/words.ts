import { digitValue, isMark, isSpace } from './characters.ts';
import { peek, type Meridiem, type Scan } from './scan.ts';

/** No word of a date or time is longer. */
const LONGEST = 24;

// Words for the halves of the day, as the CLDR locales and the phones' own languages write them.
const before =
  'AM|vm|ጥዋት|ص|পূৰ্বাহ্ন|পূর্বাহ্ণ|dop|de|π.μ|f.h|priešpiet|priekšp|priekšpusdienā|претпл|ү.ө|PG|နံနက်|पूर्वाह्न|म.पू|ਪੂ.ਦੁ|ق.ظ|قبل‌ازظهر|صبح|පෙ.ව|GH|p.d|e paradites|fm|முற்பகல்|ก่อนเที่ยง|ቅ.ቀ|go.öň|ÖÖ|дп|TO|SA|Àárọ̀|subaka|ap|SF|غ.م|r.n|N’ụtụtụ|ກ່ອນທ່ຽງ|тң|上午|凌晨|清晨|早上|午前|오전|пр.об|vorm|לפנה״צ|לפנה"צ|अ.पू|สว|pagi|asubuhi|in the morning';
const after =
  'PM|nm|ከሰዓት|م|অপৰাহ্ন|অপরাহ্ণ|odp|pop|du|μ.μ|e.h|popiet|pēcp|pēcpusdienā|попл|ү.х|PTG|ညနေ|अपराह्न|म.उ|ਬਾ.ਦੁ|ب.ظ|بعدازظهر|شام|ප.ව|GD|m.d|e pasdites|em|பிற்பகல்|หลังเที่ยง|ድ.ቀ|go.soň|ÖS|пп|TK|CH|Ọ̀sán|kikiiɗe|ip|YM|غ.و|i.n|N’abalị|ຫຼັງທ່ຽງ|тк|下午|晚上|午後|오후|сл.об|nachm|אחה״צ|אחה"צ|अ.उ|ลท|sore|malam|mchana|in the afternoon|in the evening';
const noon = '中午|正午';
/** Words that say no more than that a time stands here. */
const plain = 'ч|น|Uhr|uur|h|hs|hrs|hod|klo|kl|u|à|às|as|a|a las|la|в|о|um|at|om|ob|o|na';

const meridiems = new Map<string, Meridiem>([
  ...spread(before, 'am'),
  ...spread(after, 'pm'),
  ...spread(noon, 'noon'),
  ...spread(plain, 'none'),
  ['чam', 'am'],
  ['чpm', 'pm'],
  ['чпроб', 'am'],
  ['чслоб', 'pm'],
]);

function spread(words: string, value: Meridiem): [string, Meridiem][] {
  return words.split('|').map((word) => [normal(word), value]);
}

/** A word for comparison: lower case, without spaces, marks and dots. */
function normal(word: string): string {
  let kept = '';
  for (const character of word.toLowerCase()) {
    const code = character.charCodeAt(0);
    if (!isSpace(code) && !isMark(code) && character !== '.') kept += character;
  }
  return kept;
}

/**
 * Reads a word beside the time, of any language: for a half of the day its meridiem, `none` for words such as `klo` or `Uhr`,
 * null for anything else. Stops before a digit or a delimiter.
 */
export function readWord(scan: Scan): Meridiem | null {
  const quick = readLatinMeridiem(scan);
  if (quick !== null) return quick;
  const from = scan.at;
  const furthest = Math.min(scan.stop, from + LONGEST);
  while (scan.at < furthest && !endsWord(peek(scan))) scan.at += 1;
  return meridiems.get(normal(scan.text.slice(from, scan.at))) ?? null;
}

/** `AM`, `pm`, `a.m.`, `p. m.` and the like, which most files have, without making a string of it. */
function readLatinMeridiem(scan: Scan): Meridiem | null {
  const half = peek(scan) | 0x20;
  if (half !== 0x61 && half !== 0x70) return null;
  const from = scan.at;
  scan.at += 1;
  skipDotsAndSpaces(scan);
  if ((peek(scan) | 0x20) !== 0x6d) {
    scan.at = from;
    return null;
  }
  scan.at += 1;
  if (peek(scan) === 0x2e) scan.at += 1;
  if (!endsWord(peek(scan)) && !isSpace(peek(scan)) && !isMark(peek(scan)) && scan.at < scan.stop) {
    scan.at = from;
    return null;
  }
  return half === 0x61 ? 'am' : 'pm';
}

function skipDotsAndSpaces(scan: Scan): void {
  for (let code = peek(scan); code === 0x2e || isSpace(code); code = peek(scan)) scan.at += 1;
}

const DELIMITERS = new Set([0x5d, 0x2d, 0x2013, 0x3a, 0x2c, 0x60c, 0x28, 0x29, 0x2f]);

function endsWord(code: number): boolean {
  return DELIMITERS.has(code) || digitValue(code) >= 0;
}
