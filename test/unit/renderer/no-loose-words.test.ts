import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import { expect, it } from 'vitest';

const renderer = fileURLToPath(new URL('../../../src/renderer', import.meta.url));

/** Attributes whose value a person reads or hears. */
const read = new Set([
  'aria-label',
  'aria-description',
  'title',
  'alt',
  'label',
  'placeholder',
  'lead',
  'description',
  'hint',
]);

/** Words that stand in a component's source instead of in the catalogues. */
function looseWords(source: string): readonly string[] {
  const found: string[] = [];
  const words = (value: unknown): void => {
    if (typeof value === 'string' && /\p{L}{2}/u.test(value) && !/^https?:\/\/$/u.test(value))
      found.push(value.trim());
  };
  const literal = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node.type === 'Literal') words(node['value']);
    if (node.type === 'TemplateLiteral' && Array.isArray(node['quasis'])) {
      for (const part of node['quasis'])
        if (isNode(part) && isRecord(part['value'])) words(part['value']['cooked']);
    }
    if (node.type === 'JSXExpressionContainer') literal(node['expression']);
    if (node.type === 'ConditionalExpression') {
      literal(node['consequent']);
      literal(node['alternate']);
    }
    if (node.type === 'LogicalExpression') literal(node['right']);
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (!isNode(node)) return;
    if (node.type === 'JSXText') words(node['value']);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      if (Array.isArray(node['children'])) node['children'].forEach(literal);
    }
    if (node.type === 'JSXAttribute' && isRecord(node['name']) && read.has(String(node['name']['name'])))
      literal(node['value']);
    Object.values(node).forEach(visit);
  };
  visit(parseAst(source, { lang: 'tsx' }));
  return found;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isNode(value: unknown): value is Readonly<Record<string, unknown>> & { readonly type: string } {
  return isRecord(value) && typeof value['type'] === 'string';
}

it('sees words in the page, in attributes, and behind a condition', () => {
  const source =
    'const a = <p title="Two">One {x ? \'Three\' : `Four ${y}`} {z && \'Five\'}<b className="six" /></p>;';
  expect([...looseWords(source)].sort()).toEqual(['Five', 'Four', 'One', 'Three', 'Two']);
});

it('finds no word in the window that is not in the catalogues', () => {
  const files = globSync('**/*.tsx', { cwd: renderer });
  expect(files.length).toBeGreaterThan(40);
  const loose = files
    .map((file) => ({
      file: relative(renderer, join(renderer, file)),
      words: looseWords(readFileSync(join(renderer, file), 'utf8')),
    }))
    .filter(({ words }) => words.length > 0);
  expect(loose).toEqual([]);
});
