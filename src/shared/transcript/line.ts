import { canonicalize } from '../ledger/canonical.ts';
import type { TranscriptMessage } from './message.ts';

/** A message as it stands in `derived/transcript.jsonl` and under its commitment: RFC 8785 canonical JSON, without the LF. */
export function transcriptLine(message: TranscriptMessage): string {
  return canonicalize(message);
}
