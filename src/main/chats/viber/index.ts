import type { Attachment } from '../../../shared/transcript/message.ts';
import type { ImportReport } from '../../../shared/transcript/report.ts';
import { readTable, type TablePlaces } from '../csv/table.ts';
import { ChatError } from '../error.ts';
import type { ChatFormat, ChatInput, MessageSink, ParseRun } from '../format.ts';
import { Files } from '../record/files.ts';
import { GivenZone } from '../record/given-zone.ts';
import { TranscriptWriter, type Draft } from '../record/writer.ts';
import { omissions } from './omissions.ts';
import { viberFiles } from './sniff.ts';

/** Viber's "Send message history": one table for each chat, without a header; from computers with commas and sometimes one. */
export const viber: ChatFormat = {
  id: 'viber',
  async detect(input) {
    const found = await viberFiles(input);
    return found.length === 0
      ? null
      : {
          confidence: 'strong',
          files: found.map(({ file }) => file),
          reason: 'Rows of a date, a time, a name, a telephone number and a text, as Viber exports them.',
        };
  },
  parse: parseViber,
};

async function parseViber(input: ChatInput, run: ParseRun, sink: MessageSink): Promise<ImportReport> {
  const found = await viberFiles(input);
  if (found.length === 0) throw new ChatError('NOT_A_CHAT', 'no file has rows as Viber exports them');
  const writer = new TranscriptWriter(run, sink);
  const zone = new GivenZone(run.timeZone, writer.tally.warnings);
  const files = new Files(input);
  for (const { file, delimiter, header } of found) {
    const member = input.container === null ? null : file.name;
    const conversation = found.length > 1 || run.besideOthers === true ? file.name : null;
    if (conversation !== null) {
      writer.tally.conversation({ id: conversation, title: titleOf(file.name), kind: 'unknown', member });
    }
    const places: TablePlaces = {
      time: [0, 1],
      sender: 2,
      senderId: 3,
      body: 4,
      recipient: null,
      direction: null,
      conversation: null,
      attachment: null,
      header,
      delimiter,
    };
    await readTable({ file, member, places, conversation, refine }, { run, writer, files, zone });
  }
  return await writer.end('viber', omissions);
}

/** `Messages with Ana.csv`, in any language: the name of the file without its ending. */
function titleOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).replace(/\.(?:csv|txt|tsv)$/iu, '');
}

/** What Viber calls the person whose phone it is. */
const ME = new Set([
  'me',
  'moi',
  'ich',
  'yo',
  'io',
  'eu',
  'ik',
  'ja',
  'я',
  'аз',
  'ben',
  'én',
  'εγώ',
  'mig',
  'jag',
  'jeg',
  'minä',
  'أنا',
  '我',
  '自分',
  '나',
]);

const MEDIA = new Map<string, Attachment['media']>([
  ['photo message', 'image'],
  ['image message', 'image'],
  ['video message', 'video'],
  ['voice message', 'audio'],
  ['audio message', 'audio'],
  ['sticker', 'sticker'],
  ['sticker message', 'sticker'],
  ['gif message', 'gif'],
  ['file message', 'document'],
  ['contact message', 'contact'],
]);

function refine(draft: Draft): Draft {
  const own = ME.has((draft.sender ?? '').toLowerCase());
  const media = MEDIA.get(draft.body.trim().toLowerCase());
  const attachments: Attachment[] =
    media === undefined ? [] : [{ name: null, status: 'omitted', media, member: null, sha256: null }];
  return {
    ...draft,
    attachments,
    direction: own ? 'outgoing' : 'incoming',
    ...(media === 'contact' ? { marks: ['contact' as const] } : {}),
  };
}
