import type { Attachment, TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { ImportReport } from '../../../shared/transcript/report.ts';
import type { ChatFile, ChatFormat, ChatInput, MessageSink, ParseRun } from '../format.ts';
import { jsonIn, listIn, objectIn, textIn, wordsOf, type JsonObject } from '../json/fields.ts';
import { writeListed, type ListReader, type NoSuchTime, type Told } from '../json/listed.ts';
import { textOf } from '../json/pieces.ts';
import type { Choice, JsonPath } from '../json/piece.ts';
import { placesOf } from '../meta/places.ts';
import { Files } from '../record/files.ts';
import { isoTime } from '../record/iso-time.ts';
import { mediaOfName } from '../record/media-type.ts';
import { noTime } from '../record/time.ts';
import { TranscriptWriter } from '../record/writer.ts';
import { textHeads } from '../text-heads.ts';
import { omissions } from './omissions.ts';

/** Instagram's downloads until 2020: all conversations in one list, `messages.json`, not encoded twice. */
export const olderInstagram: ChatFormat = {
  id: 'instagram-older',
  async detect(input) {
    const files = await olderFiles(input);
    if (files.length === 0) return null;
    return {
      confidence: 'strong',
      files,
      reason: 'A list of conversations as Instagram wrote it until 2020.',
    };
  },
  parse: parseOlder,
};

async function olderFiles(input: ChatInput): Promise<readonly ChatFile[]> {
  return (await textHeads(input)).flatMap(({ file, text }) =>
    /^\s*\[\s*\{\s*"(?:participants|conversation)"\s*:/u.test(text) &&
    /"conversation"\s*:\s*\[/u.test(text) &&
    /"participants"\s*:\s*\[/u.test(text)
      ? file
      : [],
  );
}

function choose(path: JsonPath): Choice {
  if (path.length === 0 || (path.length === 2 && path[1] === 'conversation')) return 'enter';
  return path.length === 2 && path[1] === 'participants' ? 'take' : 'skip';
}

/** Escaped quotation marks keep text from looking like this. */
const createdMember = /"created_at"\s*:\s*"([^"]{19,40})"/u;

function timeOf(text: string): number | null {
  const ms = Date.parse(createdMember.exec(text)?.[1] ?? '');
  return Number.isNaN(ms) ? null : ms;
}

async function parseOlder(input: ChatInput, run: ParseRun, sink: MessageSink): Promise<ImportReport> {
  const writer = new TranscriptWriter(run, sink);
  const links = new Files(input);
  const files = await olderFiles(input);
  for (const file of files) {
    const member = input.container === null ? null : file.name;
    const participants = new Map<string, readonly string[]>();
    const readerOf = ([place]: JsonPath): ListReader => {
      const number = String(Number(place) + 1);
      const conversation = files.length > 1 ? `${file.name}: ${number}` : number;
      const members = participants.get(String(place)) ?? [];
      const kind = members.length === 0 ? 'unknown' : members.length > 2 ? 'group' : 'direct';
      const title = members.length === 0 ? null : members.join(', ');
      writer.tally.conversation({ id: conversation, title, kind, member, members: [...members] });
      return { conversation, read: (record) => draftOf(record, conversation, file, links) };
    };
    await writeListed(
      {
        file,
        member,
        choose,
        timeOf,
        readerOf,
        holdsLists: (path) => path.length === 1,
        fact: (piece) => {
          const names = listIn(jsonIn(textOf(piece))).flatMap((name) => textIn(name) ?? []);
          participants.set(String(piece.path[0]), names);
        },
      },
      writer,
      run.signal,
    );
  }
  return await writer.end('instagram-older', omissions);
}

const told = new Set(['sender', 'created_at', 'text', 'likes', 'media', 'media_url']);

function draftOf(record: JsonObject, conversation: string, file: ChatFile, files: Files): Told | NoSuchTime {
  const raw = textIn(record['created_at']) ?? wordsOf(record['created_at']);
  const time = raw === '' ? noTime : (isoTime(raw) ?? { ...noTime, raw });
  if (time === 'impossible') return { noSuchTime: raw };
  const sender = textIn(record['sender']);
  const body = textIn(record['text']) ?? '';
  const attachments = ['media', 'media_url'].flatMap((name): Attachment[] => {
    const uri = textIn(record[name]);
    if (uri === null || uri === '') return [];
    const media = mediaOfName(uri.replace(/[?#].*$/u, ''));
    const isAddress = /^https?:/iu.test(uri);
    return [
      files.link(uri, media, isAddress ? [] : placesOf(uri, file.name), isAddress ? 'omitted' : 'missing'),
    ];
  });
  const reactions = listIn(record['likes']).flatMap((like) => {
    const by = textIn(objectIn(like)?.['username']);
    return by === null ? [] : [{ value: 'like', by, at: textIn(objectIn(like)?.['date']) }];
  });
  const details = Object.entries(record).flatMap(([name, value]) => {
    const words = told.has(name) && (name === 'likes' || textIn(value) !== null) ? '' : wordsOf(value);
    return words === '' ? [] : [{ name: name.toWellFormed(), value: words }];
  });
  const isMessage = sender !== null || raw !== '' || body !== '';
  const isEmpty = body === '' && attachments.length === 0 && details.length === 0;
  const marks: TranscriptMessage['marks'] = isMessage && isEmpty ? ['empty'] : [];
  return {
    kind: isMessage ? 'message' : 'unknown',
    sender: sender === '' ? null : sender,
    body,
    time,
    attachments,
    marks,
    conversation,
    ...(reactions.length === 0 ? {} : { reactions }),
    ...(details.length === 0 ? {} : { details }),
  };
}
