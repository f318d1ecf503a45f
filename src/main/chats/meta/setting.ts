import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { ChatFile } from '../format.ts';
import type { Files } from '../record/files.ts';
import type { GivenZone } from '../record/given-zone.ts';
import { noTime } from '../record/time.ts';
import type { Draft } from '../record/writer.ts';
import type { Warnings } from '../warnings.ts';
import type { Stretch } from '../record/windows.ts';
import type { Repairs } from './repairs.ts';

/** What a record stands in, and what it is read with. */
export interface Setting {
  /** The conversation's id in the report. */
  readonly conversation: string;
  readonly file: ChatFile;
  /** The file's name in its container, or null where it came alone. */
  readonly member: string | null;
  readonly files: Files;
  readonly repairs: Repairs;
  readonly warnings: Warnings;
  /** The time zone that the person gave, for exports with local times. */
  readonly zone: GivenZone;
}

/** The place of a stretch of the file, for a person. */
export function placeOf({ line }: Pick<Stretch, 'line'>, { member }: Setting): string {
  return member === null ? `line ${line}` : `${member} line ${line}`;
}

/** Where an entry stands; `pointer` is left out for what is no value in JSON. */
export function sourceOf(
  { start, end, line, lines }: Stretch,
  { member }: Setting,
  pointer?: string,
): TranscriptMessage['source'] {
  return { member, line, lines, start, end, ...(pointer === undefined ? {} : { pointer }) };
}

/** The entry for what cannot be understood, with its words as they stand in the file. */
export function unparsed(
  body: string,
  source: TranscriptMessage['source'],
  { conversation }: Setting,
  raw = '',
): Draft {
  return { kind: 'unparsed', sender: null, body, time: { ...noTime, raw }, source, conversation };
}
