import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildVerifierPage } from '../../../scripts/bundling/verifier-page.ts';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The text between the first opening and the last closing of a tag that stands once. */
function inside(page: string, tag: string): string {
  return page.slice(page.indexOf(`<${tag}>`) + tag.length + 2, page.lastIndexOf(`</${tag}>`));
}

describe('the file of the offline page', () => {
  let page = '';
  beforeAll(async () => {
    page = await buildVerifierPage();
  });

  it('allows its own script and style by their hash, its own worker, and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(page)?.[1]?.split('; ');
    expect(policy).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(inside(page, 'script'))}`,
      `style-src ${hashOf(inside(page, 'style'))}`,
      'img-src data:',
      "connect-src 'none'",
      'worker-src blob:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ]);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
  });

  it('holds one script and one style, and refers to nothing outside', () => {
    const markup = page.replace(inside(page, 'script'), '').replace(inside(page, 'style'), '');
    expect(markup.match(/<(?:script|style|link|img|iframe|object|embed|base)\b/giu)).toEqual([
      '<style',
      '<script',
    ]);
    expect(markup).not.toMatch(/\b(?:src|href|action|on[a-z]+)=/iu);
    expect(inside(page, 'style')).not.toMatch(/url\(|@import/iu);
    expect(inside(page, 'script')).not.toMatch(/<\/script|<!--/iu);
    expect(page).not.toMatch(/\r/u);
  });

  it('is the same to the byte each time it is built', async () => {
    expect(await buildVerifierPage()).toBe(page);
  });
});

it('has the colours of the window', () => {
  const colours = (path: string): Map<string, string> =>
    new Map(
      [...read(path).matchAll(/--([a-z-]+): (light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\));/gu)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
  const own = colours('src/verifier/styles/base.css');
  const window = colours('src/renderer/styles/tokens.css');
  expect(own.size).toBeGreaterThan(20);
  expect([...own]).toEqual([...own.keys()].map((name) => [name, window.get(name)]));
});
