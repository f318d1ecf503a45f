import { test } from 'vitest';
import { inbox, messages, threadFile } from '../unit/chats/meta-sample.ts';
import { page } from '../unit/chats/meta-page.ts';
import { expectAccounted, expectSameInParts, type Sample } from './one-file.ts';

const samples: readonly Sample[] = [
  [`${inbox}/z/message_1.json`, threadFile(messages)],
  [
    `${inbox}/z/message_1.json`,
    threadFile(messages).replaceAll('\n', '').replaceAll('sender_name', 'senderName'),
  ],
  [`${inbox}/z/message_1.html`, page],
];

test('whatever became of a download, what is left of it is accounted for, each entry with bytes of its own', async () => {
  await expectAccounted(samples, 400);
});

test('a download is read the same wherever its bytes are parted', async () => {
  await expectSameInParts(samples, 80);
});
