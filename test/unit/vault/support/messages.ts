import type { TranscriptMessage } from '../../../../src/shared/transcript/message.ts';

/** A plain message, one line of a text. */
export function messageOf(
  n: number,
  body: string,
  sender: string | null = 'Ana',
  local: string | null = '2026-03-01T10:00',
): TranscriptMessage {
  return {
    v: 1,
    n,
    kind: sender === null ? 'system' : 'message',
    sender,
    body,
    time: { raw: 'as written', local, utc: null, zone: { source: 'unknown', name: null } },
    attachments: [],
    marks: [],
    flags: [],
    source: { member: null, line: n, lines: 1, start: n * 10, end: n * 10 + 9 },
  };
}
