import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { omissionWords, warningWords } from '../../../src/shared/i18n/import-words.ts';

const chats = join(import.meta.dirname, '../../../src/main/chats');
const files = globSync('**/*.ts', { cwd: chats });

describe('what is said of an export', () => {
  it.each(files.filter((file) => file.endsWith('omissions.ts')))(
    'is short and has French words: %s',
    async (file) => {
      const module = (await import(join(chats, file))) as Readonly<Record<string, readonly string[]>>;
      for (const sentence of Object.values(module).flat()) {
        expect(omissionWords('fr', sentence)).not.toBe(sentence);
        expect(sentence.length).toBeLessThan(140);
        expect(sentence).toMatch(/^[A-Z].*\.$/u);
      }
    },
  );

  it('has French words for every remark', () => {
    const codes = new Set(
      files.flatMap((file) =>
        Array.from(
          readFileSync(join(chats, file), 'utf8').matchAll(
            /(?:warnings|tally|context|setting)?\.?(?:add|warn)\(\s*(?:[^'()]{0,60}\? )?'([A-Z_]{5,})'(?:\s*: '([A-Z_]{5,})')?/gu,
          ),
          ([, one = '', other = '']) => [one, other],
        ).flat(),
      ),
    );
    const missing = [...codes].filter((code) => code !== '' && warningWords('fr', code, 'x') === 'x');
    expect(codes.size).toBeGreaterThan(30);
    expect(missing).toEqual([]);
  });
});
