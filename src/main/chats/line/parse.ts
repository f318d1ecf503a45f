import type { ImportReport } from '../../../shared/transcript/report.ts';
import { ChatError } from '../error.ts';
import type { ChatFile, ChatInput, MessageSink, ParseRun } from '../format.ts';
import { GivenZone } from '../record/given-zone.ts';
import { TranscriptWriter } from '../record/writer.ts';
import { textBlocks } from '../text/blocks.ts';
import { LineCursor } from '../text/lines.ts';
import { DayReader } from '../whatsapp/day.ts';
import { planOrder } from '../whatsapp/order.ts';
import { Entries } from './entries.ts';
import { omissions } from './omissions.ts';
import { lineFiles } from './sniff.ts';
import { surveyFile } from './survey.ts';
import { lineOf } from './whole-line.ts';

/** Reads LINE's chat histories: each file surveyed first, then taken apart. Raises `NOT_A_CHAT` where there is none, `BAD_TIME_ZONE`, and the signal's reason. */
export async function parseLine(input: ChatInput, run: ParseRun, sink: MessageSink): Promise<ImportReport> {
  const found = await lineFiles(input);
  if (found.length === 0) throw new ChatError('NOT_A_CHAT', 'no file begins as chat histories from LINE do');
  const writer = new TranscriptWriter(run, sink);
  const zone = new GivenZone(run.timeZone, writer.tally.warnings);
  for (const { file } of found) {
    await readFile({ file, input, several: found.length > 1, run, writer, zone });
  }
  return await writer.end('line', omissions, true);
}

interface Reading {
  readonly file: ChatFile;
  readonly input: ChatInput;
  readonly several: boolean;
  readonly run: ParseRun;
  readonly writer: TranscriptWriter;
  readonly zone: GivenZone;
}

async function readFile({ file, input, several, run, writer, zone }: Reading): Promise<void> {
  const { tally } = writer;
  const survey = await surveyFile(file, run.signal);
  const plan = planOrder(survey.order, run.dateOrder);
  const member = input.container === null ? null : file.name;
  const { title } = survey;
  const known = several || title !== null;
  const conversation = known ? file.name : null;
  const taken =
    !known ||
    tally.conversation({
      id: file.name,
      title: title?.name ?? null,
      kind: title?.kind ?? 'unknown',
      member,
    });
  if (taken) {
    tally.dateOrder ??= plan.reported;
    const at = member ?? 'file';
    if (plan.assumption !== null) {
      tally.warnings.add(
        'DATE_ORDER_ASSUMED',
        at,
        `No line proves the order of day and month. It was assumed: ${plan.assumption}. State it if you know it.`,
      );
    }
    if (survey.separator === 'space') {
      tally.warnings.add(
        'SENDERS_GUESSED',
        at,
        'In this file only a space stands between names and words. Where a name ends was worked out from all of its lines.',
      );
    }
    if (survey.brokenLines) {
      tally.warnings.add(
        'INVALID_TEXT',
        at,
        'Some bytes of this file are not text; they show as U+FFFD here and are unchanged in the original.',
      );
    }
  }
  const entries = new Entries({
    survey,
    days: new DayReader('common'),
    stretches: plan.stretches,
    writer,
    zone,
    member,
    conversation,
    taken,
  });
  let number = 0;
  for await (const block of textBlocks(file, run.signal)) {
    const cursor = new LineCursor(block);
    while (cursor.next()) {
      number += 1;
      await entries.line(lineOf(cursor, number));
    }
  }
  await entries.end();
}
