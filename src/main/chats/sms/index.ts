import type { ImportReport } from '../../../shared/transcript/report.ts';
import type { ChatFormat, ChatInput, Detection, MessageSink, ParseRun } from '../format.ts';
import { TranscriptWriter } from '../record/writer.ts';
import { textHeads } from '../text-heads.ts';
import { xmlEvents } from '../xml/events.ts';
import { omissions } from './omissions.ts';
import { SmsReader } from './reader.ts';

/** The root element of a backup of messages or calls. */
const root = /<(?:smses|calls)(?=[\s/>])/u;

/** Backups of the Android app "SMS Backup & Restore": text and multimedia messages (`sms-….xml`), and the call log (`calls-….xml`). */
export const sms: ChatFormat = {
  id: 'sms-backup-restore',

  async detect(input: ChatInput): Promise<Detection | null> {
    const heads = await textHeads(input);
    const files = heads
      .filter(({ text }) => /^\ufeff?\s*</u.test(text) && root.test(text))
      .map(({ file }) => file);
    if (files.length === 0) return null;
    return { confidence: 'strong', files, reason: 'The file has the root element of SMS Backup & Restore.' };
  },

  async parse(input: ChatInput, run: ParseRun, sink: MessageSink): Promise<ImportReport> {
    const found = await sms.detect(input);
    const writer = new TranscriptWriter(run, sink);
    for (const file of found?.files ?? []) {
      const reader = new SmsReader(writer, file, input.container !== null);
      for await (const events of xmlEvents(file, run.signal)) {
        for (const event of events) {
          if (!reader.stopped) await reader.take(event);
        }
        if (reader.stopped) break;
      }
      await reader.end(file.bytes);
    }
    return writer.end(sms.id, omissions);
  },
};
