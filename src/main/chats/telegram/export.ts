import type { Files } from '../record/files.ts';
import type { GivenZone } from '../record/given-zone.ts';
import type { TranscriptWriter } from '../record/writer.ts';

/** What all files of an export share while they are read. */
export interface TelegramExport {
  readonly writer: TranscriptWriter;
  readonly files: Files;
  readonly zone: GivenZone;
  readonly signal: AbortSignal | undefined;
}
