import type { TranscriptMessage } from '../../shared/transcript/message.ts';
import type { ImportReport } from '../../shared/transcript/report.ts';

/** The ids of one format's conversations, as they are known outside it. */
interface FormatIds {
  /** Which of the ids that a person chose are this format's, as it knows them. */
  wanted(chosen: readonly string[]): string[];
  message(message: TranscriptMessage): TranscriptMessage;
  report(report: ImportReport): ImportReport;
}

/**
 * Keeps conversations apart whose ids several formats in one input give alike (`1` is a chat of Signal and a channel of Discord): the first format
 * keeps its id, behind it the format's name stands before it. Formats are asked for in their order, each after the report of the one before.
 */
export class OwnIds {
  readonly #used = new Set<string>();

  of(format: string): FormatIds {
    const used: ReadonlySet<string> = new Set(this.#used);
    const prefix = `${format}: `;
    const outward = (id: string): string => (used.has(id) ? prefix + id : id);
    return {
      wanted: (chosen) =>
        chosen.flatMap((id) => {
          const own = id.startsWith(prefix) ? id.slice(prefix.length) : '';
          if (used.has(own)) return [own];
          return used.has(id) ? [] : [id];
        }),
      message: (message) =>
        message.conversation !== undefined && used.has(message.conversation)
          ? { ...message, conversation: outward(message.conversation) }
          : message,
      report: (report) => {
        const conversations = report.conversations.map((one) => ({ ...one, id: outward(one.id) }));
        for (const { id } of conversations) this.#used.add(id);
        return { ...report, conversations };
      },
    };
  }
}
