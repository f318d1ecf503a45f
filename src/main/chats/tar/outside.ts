import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { ImportReport } from '../../../shared/transcript/report.ts';
import type { InsideTar } from './inside.ts';

/**
 * A message of a file in a tar archive, pointing to the archive's own bytes: the archive is what is preserved, its files are no members of the item.
 * Lines still count within the file.
 */
export function outsideTar(message: TranscriptMessage, { offsets }: InsideTar): TranscriptMessage {
  const { source, attachments } = message;
  const offset = source.member === null ? undefined : offsets.get(source.member);
  return {
    ...message,
    attachments: attachments.map((attachment) => ({
      ...attachment,
      name: attachment.name ?? attachment.member,
      member: null,
    })),
    source:
      offset === undefined
        ? source
        : { ...source, member: null, start: source.start + offset, end: source.end + offset },
  };
}

/** The report on what stands in a tar archive, as one on the archive. */
export function reportOutside(report: ImportReport): ImportReport {
  return { ...report, conversations: report.conversations.map((one) => ({ ...one, member: null })) };
}
