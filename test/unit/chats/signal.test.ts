import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { redactSecrets } from '../../../src/shared/transcript/secrets.ts';
import { transcriptMessage } from '../../../src/shared/transcript/message.ts';
import { importReport } from '../../../src/shared/transcript/report.ts';
import { codes, memoryFile, parsed, type Parsed } from './memory-chat.ts';
import { b64, frames, mainJsonl, photo, photoNames, secrets } from './signal-sample.ts';

const folder = 'signal-export-2026-02-03';

function exported(text = mainJsonl(), media: readonly string[] = [], chunk = 65_536) {
  return {
    container: 'export.zip',
    files: [
      memoryFile(`${folder}/main.jsonl`, text, { chunk }),
      memoryFile(`${folder}/metadata.json`, '{"version":1}'),
      ...media.map((name) =>
        memoryFile(`${folder}/files/${name.slice(0, 2)}/${name}`, photo, {
          sha256: createHash('sha256').update(photo).digest('hex'),
        }),
      ),
    ],
  };
}

/** Every line is accounted for, and each entry's bytes are its whole line. */
function expectSound(text: string, { messages, report }: Parsed): void {
  const bytes = new TextEncoder().encode(text);
  const lines = text.split('\n');
  for (const message of messages) {
    expect(transcriptMessage.parse(message)).toEqual(message);
    const { start, end, line } = message.source;
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.slice(start, end))).toBe(
      lines[line - 1]?.replace(/\r$/u, ''),
    );
  }
  expect(importReport.parse(report)).toEqual(report);
  const { total, ...parts } = report.lines ?? { total: -1 };
  expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total);
  expect(report.records.total).toBe(report.lines?.header);
  expect(messages).toHaveLength(report.records.total + (report.lines?.unparsed ?? 0));
}

describe("Signal's own export", () => {
  it('is read item by item, names resolved, each item leading back to its line', async () => {
    for (const chunk of [7, 1000, 1 << 20]) {
      const result = await parsed(exported(mainJsonl(), [], chunk));
      expectSound(mainJsonl(), result);
      expect(result.report).toMatchObject({
        format: 'signal',
        records: { total: 15, message: 10, system: 1, call: 3, unknown: 1 },
        lines: { total: frames.length, header: 15, preamble: 10, continuation: 0, unparsed: 0 },
        first: '2026-02-03T20:01:00Z',
        last: '2026-02-03T20:21:00Z',
        participants: [
          { name: 'Vera Agency', messages: 7 },
          { name: 'Irina M', messages: 1 },
          { name: 'Dan', messages: 5 },
        ],
      });
      expect(
        result.report.conversations.map(({ id, title, kind, records }) => [id, title, kind, records.total]),
      ).toEqual([
        ['1', 'Vera Agency', 'direct', 8],
        ['2', 'The house', 'group', 6],
        ['call-link-5', 'Sunday', 'group', 1],
      ]);
      expect(result.report.omissions.join(' ')).toContain('disappear');
    }
  });

  it('shows what a message answers, how it was worded before, and who reacted and read it', async () => {
    const { messages } = await parsed(exported());
    const [first, second] = messages;
    expect(first).toMatchObject({
      body: 'Your papers are ready, come \u{1f642}',
      sender: 'Vera Agency',
      senderId: '+40700900321',
      direction: 'incoming',
      time: { raw: '1770148860000', utc: '2026-02-03T20:01:00Z', local: null, zone: { source: 'file' } },
    });
    expect(second).toMatchObject({
      body: 'Where do I go?',
      direction: 'outgoing',
      replyTo: first?.id,
      edits: [{ body: 'Where?', at: '2026-02-03T20:02:00Z' }],
      reactions: [{ value: '👍', by: 'Vera Agency', at: '2026-02-03T20:03:00Z' }],
      receipts: [{ by: 'Vera Agency', action: 'read' }],
      marks: ['edited'],
    });
    expect(second?.details).toContainEqual({ name: 'mention', value: 'Dan' });
    expect(second?.details).toContainEqual({ name: 'quoted text', value: 'Your papers are ready' });
  });

  it('shows every other kind of item for what it is', async () => {
    const { messages } = await parsed(exported());
    const kinds = messages.slice(3).map(({ kind, body, marks }) => [kind, body, marks.join(' ')]);
    expect(kinds).toEqual([
      ['message', '', 'secret'],
      ['message', '', 'deleted'],
      ['message', '', 'view-once'],
      ['message', '', 'contact'],
      ['call', 'MISSED', 'missed-call'],
      ['system', 'groupMemberAddedUpdate: updaterAci Vera Agency, newMemberAci Dan', ''],
      ['message', 'Who drives?', 'poll'],
      ['message', 'for the room', ''],
      ['message', '', 'secret'],
      ['call', 'JOINED', ''],
      ['call', 'GENERIC', ''],
      ['unknown', '', ''],
    ]);
    expect(messages[6]?.content).toEqual({ type: 'contact', name: 'Driver Two', numbers: ['+40700900322'] });
    expect(messages[7]).toMatchObject({
      direction: 'incoming',
      content: { media: 'video', outcome: 'MISSED' },
    });
    expect(messages[9]?.content).toMatchObject({
      options: [
        { text: 'Dan', votes: 1 },
        { text: 'Nobody', votes: 0 },
      ],
    });
    expect(messages[12]?.content).toMatchObject({ type: 'call', seconds: 120 });
  });

  it.each(Object.entries(photoNames))('finds a file under the name made of its %s', async (_, name) => {
    const { messages, report } = await parsed(exported(mainJsonl(), [`${name}.jpg`]));
    expect(messages[2]?.attachments).toEqual([
      {
        name: 'door.jpg',
        status: 'present',
        media: 'image',
        member: `${folder}/files/${name.slice(0, 2)}/${name}.jpg`,
        sha256: createHash('sha256').update(photo).digest('hex'),
      },
    ]);
    expect(report.attachments).toEqual({ present: 2, omitted: 1, missing: 0 });
  });

  it('calls a file left out where the export has no media, and missing where it has others', async () => {
    expect((await parsed(exported())).report.attachments).toEqual({ present: 0, omitted: 3, missing: 0 });
    const other = exported();
    const files = [...other.files, memoryFile(`${folder}/files/00/0011.jpg`, 'other')];
    expect((await parsed({ ...other, files })).report.attachments).toEqual({
      present: 0,
      omitted: 1,
      missing: 2,
    });
  });

  it('never lets a key out of the original', async () => {
    const text = mainJsonl();
    const { messages, report } = await parsed(exported(text));
    const bytes = new TextEncoder().encode(text);
    for (const secret of secrets) {
      expect(text).toContain(b64(secret));
      expect(JSON.stringify([messages, report])).not.toContain(b64(secret));
    }
    const shown = messages.map(({ marks, source }) => {
      const own = bytes.slice(source.start, source.end);
      return new TextDecoder().decode(marks.includes('secret') ? redactSecrets(own).bytes : own);
    });
    for (const secret of secrets) expect(shown.join('\n')).not.toContain(b64(secret));
  });

  it('keeps lines that are no records, without the keys in them', async () => {
    const cut = `{"chatItem":{"chatId":"1","locatorInfo":{"key":"${b64('file-key')}`;
    const text = `${mainJsonl()}\nnot json\n[1,2]\n{"newThing":{"a":1}}\n{}\n${cut}`;
    const result = await parsed(exported(text));
    expectSound(text, result);
    expect(result.report.lines).toMatchObject({
      total: frames.length + 6,
      header: 16,
      preamble: 12,
      unparsed: 3,
    });
    expect(codes(result)).toContain('BROKEN_LINE');
    const last = result.messages.at(-1);
    expect([last?.kind, last?.marks]).toEqual(['unparsed', ['secret']]);
    expect(last?.body).not.toContain(b64('file-key'));
    expect(result.messages.at(-2)).toMatchObject({ kind: 'unknown', body: 'newThing' });
  });

  it('without any message is a finding and no error', async () => {
    const result = await parsed(exported(mainJsonl(frames.slice(0, 7))));
    expect(result.report.records.total).toBe(0);
    expect(result.report.lines).toEqual({ total: 7, header: 0, continuation: 0, preamble: 7, unparsed: 0 });
    expect(codes(result)).toEqual(['NO_MESSAGES']);
  });

  it('gives only the chats that were chosen, and counts the others', async () => {
    const { messages, report } = await parsed(exported(), { conversations: ['2'] });
    expect(messages.map(({ conversation, n }) => [conversation, n])).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => ['2', n]),
    );
    expect(report.records.total).toBe(6);
    expect(report.conversations.map(({ taken, records }) => [taken, records.total])).toEqual([
      [false, 8],
      [true, 6],
      [false, 1],
    ]);
  });

  it('takes a number that is left out for zero, and one that no frame explains for itself', async () => {
    const text = mainJsonl([
      { version: '1', backupTimeMs: '1' },
      { recipient: { contact: { profileGivenName: 'Zero' } } },
      { chat: {} },
      { chatItem: { dateSent: '1770148860000', incoming: {}, standardMessage: { text: { body: 'a' } } } },
      {
        chatItem: {
          chatId: 8,
          authorId: 9,
          standardMessage: { quote: { targetSentTimestamp: 1770148860000 } },
        },
      },
    ]);
    const { messages, report } = await parsed(text);
    expect(messages).toMatchObject([
      { sender: 'Zero', conversation: '0', id: '0:1770148860000' },
      { sender: 'recipient 9', conversation: '8', replyTo: '0:1770148860000', time: { raw: '', utc: null } },
    ]);
    expect(report.conversations.map(({ id, title }) => [id, title])).toEqual([
      ['0', 'Zero'],
      ['8', null],
    ]);
  });
});
