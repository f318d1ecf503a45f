import { expect, it } from 'vitest';
import { parsed, memoryFile } from './memory-chat.ts';

const line = '13/09/2026, 20:10 - Oksana: hello\n';
const input = {
  container: 'chats.zip',
  files: [memoryFile('a.txt', line), memoryFile('b.txt', line + line)],
};

it('a conversation that was asked for and is not there is named as such', async () => {
  const { report } = await parsed(input, { conversations: ['b.txt', 'c.txt'] });
  expect(report.records.total).toBe(2);
  expect(report.warnings.map(({ code }) => code)).toContain('CONVERSATION_NOT_FOUND');
});

it('conversations that are there raise no such word', async () => {
  const { report } = await parsed(input, { conversations: ['a.txt'] });
  expect(report.conversations.map(({ id, title, taken }) => [id, title, taken])).toEqual([
    ['a.txt', 'a', true],
    ['b.txt', 'b', false],
  ]);
  expect(report.warnings.map(({ code }) => code)).not.toContain('CONVERSATION_NOT_FOUND');
});
