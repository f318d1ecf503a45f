import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SENDER_COLOURS } from '../../../../src/renderer/features/transcript/senders.ts';

const source = readFileSync(new URL('../../../../src/renderer/styles/tokens.css', import.meta.url), 'utf8');

type Theme = 'light' | 'dark';

/** The colour of a token in a theme, as `#rrggbb`. */
function colour(token: string, theme: Theme): string {
  const pair = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`, 'u').exec(source);
  const value = theme === 'light' ? pair?.[1] : pair?.[2];
  if (value === undefined) throw new Error(`no token ${token}`);
  return value;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['canvas', 'surface', 'raised', 'sunken'];
/** Text on the ground it is set on: 4.5 to 1 (WCAG 1.4.3). */
const texts: readonly (readonly [string, string])[] = [
  ...['ink', 'muted', 'accent-ink', 'warn', 'good', 'bad'].flatMap((text) =>
    grounds.map((ground) => [text, ground] as const),
  ),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-accent', 'accent-press'],
  ['on-bad', 'bad-fill'],
  ['accent-ink', 'accent-soft'],
  ['muted', 'accent-soft'],
  ...['good', 'warn', 'bad', 'note'].flatMap((tone) => [
    [tone, `${tone}-soft`] as const,
    ['ink', `${tone}-soft`] as const,
    ['muted', `${tone}-soft`] as const,
  ]),
  ...['rail', 'rail-hover', 'rail-current'].map((ground) => ['rail-ink', ground] as const),
  ['rail-muted', 'rail'],
  ['rail-muted', 'rail-hover'],
  ...['ink', 'muted', 'accent-ink', 'warn'].map((text) => [text, 'bubble-end'] as const),
  ...Array.from({ length: SENDER_COLOURS }, (_, sender) => `sender-${sender}`).flatMap((text) =>
    ['surface', 'bubble-end'].map((ground) => [text, ground] as const),
  ),
];
/** Outlines of controls, focus rings and signs: 3 to 1 (WCAG 1.4.11). */
const signs: readonly (readonly [string, string])[] = [
  ...['line-strong', 'accent', 'focus'].flatMap((sign) => grounds.map((ground) => [sign, ground] as const)),
  ['rail-mark', 'rail-current'],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(texts)('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(signs)('%s can be seen on %s', (sign, ground) => {
    expect(contrast(colour(sign, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});
