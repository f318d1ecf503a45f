import type { ImportReport } from '../../../shared/transcript/report.ts';
import type { ChatInput, MessageSink, ParseRun } from '../format.ts';
import { objectIn, textIn } from '../json/fields.ts';
import { writeListed, type ListReader } from '../json/listed.ts';
import type { Choice, JsonPath } from '../json/piece.ts';
import { smallJson } from '../json/walk.ts';
import { TranscriptWriter } from '../record/writer.ts';
import { ChatMedia } from './chat-media.ts';
import { writePage } from './page.ts';
import { omissions } from './omissions.ts';
import { snapchatDraft, type Section } from './record.ts';
import { snapchatFiles } from './sniff.ts';

/** A longer account file is none. */
const ACCOUNT_LIMIT = 1024 * 1024;

/** Lists stand at the top, or one level below it (`{"Chat History": {…}}`). */
function choose(path: JsonPath): Choice {
  return path.length < 3 ? 'enter' : 'skip';
}

/** Escaped quotation marks keep text from looking like this. */
const createdMember = /"Created"\s*:\s*"(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})/u;

function timeOf(text: string): number | null {
  const [, day, clock] = createdMember.exec(text) ?? [];
  const ms = Date.parse(`${day}T${clock}Z`);
  return Number.isNaN(ms) ? null : ms;
}

/** Reads the chats, and then the history of snaps, of a Snapchat export. Raises `ChatError` and the signal's reason. */
export async function parseSnapchat(
  input: ChatInput,
  run: ParseRun,
  sink: MessageSink,
): Promise<ImportReport> {
  const writer = new TranscriptWriter(run, sink);
  const media = new ChatMedia(input);
  const files = await snapchatFiles(input);
  const owner = await ownerOf(input);
  for (const { file, form, holds } of files) {
    const isRepeated =
      form === 'html' && files.some((other) => other.form === 'json' && other.holds === holds);
    const member = input.container === null ? null : file.name;
    const known = (name: string, title: string | null): string => {
      const id = holds === 'chats' ? name : `snaps: ${name}`;
      writer.tally.conversation({ id, title, kind: 'unknown', member });
      return id;
    };
    if (isRepeated) {
      const place = member ?? 'file';
      writer.tally.warnings.add(
        'REPEATED_PAGES',
        place,
        'This page repeats what the JSON files say, and is not read.',
      );
      continue;
    }
    if (form === 'html') {
      await writePage({ file, holds, owner, member, media, known }, writer, run.signal);
      continue;
    }
    const readerOf = (path: JsonPath): ListReader => readerFor(path, { holds, owner }, media, known, writer);
    await writeListed({ file, member, choose, timeOf, readerOf }, writer, run.signal);
  }
  return await writer.end('snapchat', omissions);
}

/** The account's own user name, which sent records of the older form leave out. */
async function ownerOf({ container, files }: ChatInput): Promise<string | null> {
  const account = files.find(({ name }) => /(?:^|\/)account\.json$/u.test(name));
  if (container === null || account === undefined) return null;
  const stated = objectIn(await smallJson(account, ACCOUNT_LIMIT));
  return textIn(objectIn(stated?.['Basic Information'])?.['Username']);
}

function readerFor(
  path: JsonPath,
  { holds, owner }: Pick<Section, 'holds' | 'owner'>,
  media: ChatMedia,
  known: (name: string, title: string | null) => string,
  { tally }: TranscriptWriter,
): ListReader {
  const name = String(path.at(-1) ?? '').toWellFormed();
  const [, way] = /^(Received|Sent) .*History$/u.exec(name) ?? [];
  const section: Section = {
    direction: way === 'Sent' ? 'outgoing' : way === 'Received' ? 'incoming' : null,
    holds,
    owner,
  };
  if (section.direction !== null) {
    // Until 2022 lists held what was received and sent, with everyone; each record names the other side.
    return {
      conversation: null,
      read: (record) => {
        const other = textIn(record['From']) ?? textIn(record['To']);
        return snapchatDraft(record, section, other === null ? null : known(other, other), media);
      },
    };
  }
  const conversation = known(name, null);
  return {
    conversation,
    read: (record) => {
      const title = textIn(record['Conversation Title']);
      tally.describe(
        conversation,
        title === null || title === '' ? { title: name, kind: 'direct' } : { title, kind: 'group' },
      );
      return snapchatDraft(record, section, conversation, media);
    },
  };
}
