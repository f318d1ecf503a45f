import { test } from 'vitest';
import { accountJson, chatJson, drawn, pageHtml, service, words } from '../unit/chats/telegram-sample.ts';
import { expectAccounted, expectSameInParts, type Sample } from './one-file.ts';

const title = '31.03.2024 12:00:01 UTC+03:00';
const page = pageHtml([
  service(-1, '31 March 2024'),
  drawn(1, title, 'Ana Nováková', words('Where are you? 👀<br>Call &lt;me&gt;')),
  drawn(2, title, null, words('<a href="https://example.org">now</a>')),
  drawn(
    3,
    title,
    'Ion',
    '<div class="media_wrap clearfix"><a class="photo_wrap" href="photos/1.jpg"></a></div>',
  ),
]);

const samples: readonly Sample[] = [
  ['result.json', chatJson],
  ['result.json', accountJson],
  ['messages.html', page],
];

test('whatever became of an export, what is left of it is accounted for, each entry with bytes of its own', async () => {
  await expectAccounted(samples, 500);
});

test('an export is read the same wherever its bytes are parted', async () => {
  await expectSameInParts(samples, 150);
});
