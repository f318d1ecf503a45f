import { describe, expect, it } from 'vitest';
import { detectChat } from '../../../src/main/chats/index.ts';
import { codes, memoryFile, parsed, single } from './memory-chat.ts';
import { expectCounted, sourceText } from './records.ts';

const mara = { name: 'Mara', email: 'mara@example.org', user_type: 'Human' };
const peter = { name: 'Peter Work', email: 'peter@example.com', user_type: 'Human' };
const at = (time: string) => `Friday, May 29, 2026 at ${time}\u202fAM UTC`;

const messages = [
  { creator: peter, created_date: at('3:00:29'), text: 'Bring it', topic_id: 't1', message_id: 'd/t1/1' },
  {
    creator: mara,
    created_date: at('3:01:00'),
    updated_date: at('3:05:00'),
    text: 'No\r\nwait',
    message_id: 'd/t1/2',
    quoted_message_metadata: { creator: peter, text: 'Bring it', message_id: 'd/t1/1' },
    reactions: [{ emoji: { unicode: '👍' }, reactor_emails: ['peter@example.com'] }],
  },
  {
    creator: mara,
    created_date: at('3:02:00'),
    attached_files: [
      { original_name: 'pass (1).jpg', export_name: 'File-pass.jpg' },
      { original_name: 'gone.pdf', export_name: 'File-gone.pdf' },
    ],
    message_id: 'd/t1/3',
  },
  {
    creator: peter,
    updated_date: at('3:03:00'),
    message_state: 'DELETED',
    deletion_metadata: { deletion_type: 'CREATOR' },
    message_id: 'd/t1/4',
  },
  {
    creator: peter,
    created_date: 'Friday, May 32, 2026 at 3:00:00 AM UTC',
    text: 'odd',
    message_id: 'd/t1/5',
  },
  { creator: peter, created_date: 'once upon a time', text: 'odder', message_id: 'd/t1/6' },
  { strange: true },
  17,
];

function takeout(text = JSON.stringify({ messages }, null, 2)) {
  const folder = 'Takeout/Google Chat/Groups/DM abc';
  return {
    container: 'takeout.zip',
    files: [
      memoryFile(`${folder}/group_info.json`, JSON.stringify({ members: [mara, peter] })),
      memoryFile(`${folder}/messages.json`, text, { chunk: 100 }),
      memoryFile(`${folder}/File-pass.jpg`, 'x', { sha256: 'ab' }),
      memoryFile(
        'Takeout/Google Chat/Groups/Space q/messages.json',
        JSON.stringify({ messages: messages.slice(0, 2) }),
      ),
      memoryFile(
        'Takeout/Google Chat/Groups/Space q/group_info.json',
        JSON.stringify({ name: 'Team', members: [mara] }),
      ),
      memoryFile('Takeout/Google Chat/Users/User 1/user_info.json', JSON.stringify({ user: mara })),
    ],
  };
}

describe('Google Chat', () => {
  it('is told by its records, and every record is accounted for', async () => {
    const input = takeout();
    expect(await detectChat(input)).toMatchObject({ confidence: 'strong', format: { id: 'google-chat' } });
    const result = await parsed(input);
    expectCounted(result);
    expect(result.report.conversations).toMatchObject([
      { title: 'Peter Work', kind: 'direct', records: { total: 6, message: 5, unknown: 1 }, unparsed: 2 },
      { title: 'Team', kind: 'group', records: { total: 2 } },
    ]);
    for (const [index, message] of result.messages.slice(0, messages.length).entries()) {
      expect(JSON.parse(await sourceText(input, message))).toEqual(messages[index]);
      expect(message.source.pointer).toBe(`/messages/${index}`);
    }
    expect(result.report.first).toBe('2026-05-29T03:00:29Z');
    expect(codes(result)).toEqual(['IMPOSSIBLE_DATE', 'UNREADABLE_DATE', 'ATTACHMENTS_MISSING']);
  });

  it('gives replies, reactions, edits, files, deletions and the side each message is on', async () => {
    const {
      messages: [first, edited, files, deleted, impossible, strangeTime],
    } = await parsed(takeout());
    expect(first).toMatchObject({
      sender: 'Peter Work',
      direction: 'incoming',
      body: 'Bring it',
      id: 'd/t1/1',
    });
    expect(edited).toMatchObject({
      direction: 'outgoing',
      body: 'No\nwait',
      marks: ['edited'],
      replyTo: 'd/t1/1',
      reactions: [{ value: '👍', by: 'peter@example.com', at: null }],
    });
    expect(files?.attachments).toMatchObject([
      { name: 'pass (1).jpg', status: 'present', sha256: 'ab', media: 'image' },
      { name: 'gone.pdf', status: 'missing' },
    ]);
    expect(deleted).toMatchObject({
      kind: 'message',
      marks: ['deleted', 'edited'],
      body: '',
      time: { utc: '2026-05-29T03:03:00Z' },
    });
    expect(impossible).toMatchObject({ kind: 'unparsed', body: 'odd', time: { local: null, utc: null } });
    expect(strangeTime).toMatchObject({ kind: 'message', time: { raw: 'once upon a time', local: null } });
  });

  it('of which a conversation is left out keeps its counts', async () => {
    const result = await parsed(takeout(), { conversations: ['Takeout/Google Chat/Groups/Space q'] });
    expectCounted(result);
    expect(result.report.records.total).toBe(2);
    expect(result.report.conversations[0]).toMatchObject({ taken: false, records: { total: 6 } });
  });

  it('that breaks off keeps what stands before, and the rest as one entry', async () => {
    const whole = JSON.stringify({ messages });
    const cut = whole.indexOf('{"creator"', 300) + 40;
    const input = single(whole.slice(0, cut));
    const result = await parsed(input);
    expectCounted(result);
    expect(result.messages.at(-1)).toMatchObject({
      kind: 'unparsed',
      source: { end: Buffer.byteLength(whole.slice(0, cut)) },
    });
    expect(codes(result)).toContain('BROKEN_JSON');
    const damaged = await parsed(single(whole.replace('},{"strange"', '},,{"strange"')));
    expectCounted(damaged);
    expect(damaged.messages.at(-1)?.kind).toBe('unparsed');
  });
});
