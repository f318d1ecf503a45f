import { DERIVED, ITEM_JSON } from './layout.ts';
import { MAX_NAME, partFault } from './names.ts';

/**
 * Letters that decomposition leaves as they are, in plain Latin. Only common scripts of evidence are spelt out; whatever
 * is missing becomes a dash. The true name always stands in item.json, so nothing is lost.
 */
// prettier-ignore
const letters: ReadonlyMap<string, string> = new Map(Object.entries({
  æ: 'ae', ø: 'o', œ: 'oe', ß: 'ss', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŋ: 'n', ə: 'e',
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', к: 'k', л: 'l',
  м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh',
  щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', ђ: 'dj', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dz',
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x',
  ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
}));

/** Lower-case ASCII for any text: accents dropped, Cyrillic and Greek spelt in Latin letters, everything else a dash. */
function transliterate(text: string): string {
  let result = '';
  for (const letter of text.normalize('NFKD').toLowerCase()) {
    if (/[a-z0-9._]/.test(letter)) result += letter;
    else if (!/\p{M}/u.test(letter)) result += letters.get(letter) ?? '-';
  }
  return result;
}

function tidy(text: string): string {
  return text
    .replace(/-{2,}/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[._-]+/, '')
    .replace(/[._-]+$/, '');
}

/**
 * The name under which an original of this true name stands in a bundle: always allowed by the rules for names, never
 * `item.json` or `derived`, at most 64 characters, with its extension kept. The same true name always gives the same result.
 */
export function safeName(trueName: string): string {
  const flat = transliterate(trueName.split(/[/\\]/).at(-1) ?? '');
  const dot = flat.lastIndexOf('.');
  const extension = dot < 0 ? '' : tidy(flat.slice(dot + 1)).slice(0, 16);
  const stem = tidy(dot < 0 ? flat : flat.slice(0, dot)) || 'original';
  const suffix = extension === '' ? '' : `.${extension}`;
  const name = tidy(stem.slice(0, MAX_NAME - suffix.length)) + suffix;
  if (!isTaken(name) && partFault(name) === null) return name;
  return tidy(`original-${stem}`.slice(0, MAX_NAME - suffix.length)) + suffix;
}

function isTaken(name: string): boolean {
  return name === ITEM_JSON || name === DERIVED;
}
