import { test } from 'vitest';
import { exported, exportedMessages, packageJson, packageTable } from '../unit/chats/discord-sample.ts';
import { expectAccounted, expectSameInParts, type Sample } from './one-file.ts';

const samples: readonly Sample[] = [
  ['chat.json', exported()],
  ['chat.json', exported(exportedMessages.toReversed())],
  ['messages/c530805775262679064/messages.json', packageJson],
  ['messages/c530805775262679064/messages.csv', packageTable],
];

test('whatever became of an export, what is left of it is accounted for, each entry with bytes of its own', async () => {
  await expectAccounted(samples, 400);
});

test('an export is read the same wherever its bytes are parted', async () => {
  await expectSameInParts(samples, 100);
});
