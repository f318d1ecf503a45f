import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { ImportReport } from '../../../shared/transcript/report.ts';
import { ChatError } from '../error.ts';
import type { ChatInput, MessageSink, ParseRun } from '../format.ts';
import { Tally } from '../record/tally.ts';
import { textBlocks } from '../text/blocks.ts';
import { LineCursor } from '../text/lines.ts';
import { zoneClock } from '../zone.ts';
import { Members } from './members.ts';
import { omissions } from './omissions.ts';
import { planReading, type Plan } from './plan.ts';
import { chatTexts } from './sniff.ts';
import { surveyFile, type Survey } from './survey.ts';
import { Transcript } from './transcript.ts';

/** A batch is handed over once it holds so many messages. */
const BATCH = 2000;

/**
 * Reads a WhatsApp export: every chat text of the input, each surveyed first and then taken apart. An export that was itself sent as
 * a file in another chat stays an attachment and is named in the warnings. Raises `ChatError` only, besides the source's own failures.
 */
export async function parseWhatsapp(
  input: ChatInput,
  run: ParseRun,
  sink: MessageSink,
): Promise<ImportReport> {
  const zone = run.timeZone === undefined ? null : { name: run.timeZone, clock: zoneClock(run.timeZone) };
  const texts = await chatTexts(input);
  if (texts.length === 0)
    throw new ChatError('NOT_A_CHAT', 'no line begins as entries of a WhatsApp export do');
  const tally = new Tally(run.conversations);
  const read: Members[] = [];
  let batch: TranscriptMessage[] = [];
  let number = 0;
  let largest = 0;
  for (const [file] of texts) {
    if (read.some((members) => members.links(file))) {
      tally.warnings.add(
        'ATTACHED_CHAT',
        file.name,
        'This file reads as a chat too; it was sent as an attachment and is not part of the transcript.',
      );
      continue;
    }
    const survey = await surveyFile(file, run.signal);
    const plan = planReading(survey, run);
    const member = input.container === null ? null : file.name;
    const members = new Members(input, file);
    read.push(members);
    const conversation = texts.length > 1 || run.besideOthers === true ? file.name : null;
    const taken =
      conversation === null ||
      tally.conversation({
        id: conversation,
        title: titleOf(file.name),
        kind: 'unknown',
        member: file.name,
      });
    // Of a chat that is left out only the counts are kept.
    const counts = taken ? tally : new Tally();
    const transcript = new Transcript({
      plan,
      members,
      tally: counts,
      zone,
      member,
      conversation,
      emit: (message) => {
        if (taken) batch.push(message);
      },
      number: () => (taken ? (number += 1) : 0),
    });
    for await (const block of textBlocks(file, run.signal)) {
      const cursor = new LineCursor(block);
      while (cursor.next()) transcript.line(cursor);
      if (batch.length >= BATCH) {
        await sink(batch);
        batch = [];
      }
    }
    transcript.end();
    if (conversation !== null && !taken) {
      tally.countLeftOut(conversation, counts);
      continue;
    }
    if (survey.headers > largest) {
      largest = survey.headers;
      tally.dateOrder = plan.order.reported;
    }
    remark(tally, survey, plan, member);
  }
  if (batch.length > 0) await sink(batch);
  remarkOnWhole(tally, read, input, run);
  return tally.report('whatsapp', omissions, true);
}

function remark(tally: Tally, survey: Survey, plan: Plan, member: string | null): void {
  const at = (line: number): string => (member === null ? `line ${line}` : `${member} line ${line}`);
  const { warnings } = tally;
  if (plan.order.assumption !== null) {
    warnings.add(
      'DATE_ORDER_ASSUMED',
      member ?? 'file',
      `No line proves the order of day and month. It was assumed: ${plan.order.assumption}. State it if you know it.`,
    );
  }
  for (const line of survey.brokenLines) {
    warnings.add(
      'INVALID_TEXT',
      at(line),
      'Some bytes of this line are not text; they show as U+FFFD here and are unchanged in the original.',
    );
  }
  if (survey.shortYears === 'buddhist') {
    warnings.add(
      'CALENDAR_ASSUMED',
      member ?? 'file',
      'Years of two digits were read in the Buddhist calendar, since all of them lie between 52 and 79.',
    );
  }
}

function remarkOnWhole(
  tally: Tally,
  read: readonly Members[],
  input: ChatInput,
  { besideOthers }: ParseRun,
): void {
  const { warnings, lines, records, participants } = tally;
  const add = (code: string, message: string): void => warnings.add(code, 'file', message);
  if (lines.preamble > 0)
    add(
      'PREAMBLE',
      lines.preamble === 1
        ? '1 line stands before the first entry; it is kept as not understood.'
        : `${lines.preamble} lines stand before the first entry; they are kept as not understood.`,
    );
  if (tally.attachments.missing > 0) {
    add(
      'ATTACHMENTS_MISSING',
      tally.attachments.missing === 1
        ? '1 file that the chat says it holds is not in what was handed in.'
        : `${tally.attachments.missing} files that the chat says it holds are not in what was handed in.`,
    );
  }
  const unmentioned = read.reduce((left, members) => left - 1 - members.linked, input.files.length);
  // Beside other apps' exports, most files are theirs.
  if (input.container !== null && besideOthers !== true && unmentioned > 0) {
    add(
      'MEMBERS_NOT_MENTIONED',
      unmentioned === 1
        ? '1 file beside the chat is mentioned by none of its entries.'
        : `${unmentioned} files beside the chat are mentioned by none of its entries.`,
    );
  }
  if (records.message === 0 && !tally.leavesOut) {
    add(
      'NO_MESSAGES',
      'There are no messages, only notices. Exports made on a linked device (a computer, a second phone) look like this.',
    );
  }
  if (participants.unlisted > 0) {
    add(
      'PARTICIPANTS_NOT_LISTED',
      `${participants.unlisted} records stand under names beyond the number that is listed.`,
    );
  }
}

/** The file's own name without its ending: WhatsApp names it after the chat, an iPhone the ZIP around it. */
function titleOf(name: string): string {
  const parts = name.split('/');
  const own = (parts.at(-1) ?? name).replace(/\.txt$/iu, '');
  return own === '_chat' ? (parts.at(-2) ?? own) : own;
}
