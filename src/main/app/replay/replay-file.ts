import { openFileAccess } from '../../bundle/sources/file-access.ts';
import { checkReplay } from '../../capture/replay/check-replay.ts';
import type { ReplayFinding } from '../../../shared/page/replay-finding.ts';
import { nodePrimitives } from '../../node/primitives.ts';

const PIECE = 1 << 20;

/** Shows a `page.wacz` on disk again and says what that found; nothing is written. Rejects where the file cannot be read, and with a CaptureError. */
export async function replayFile(path: string, timeoutMs: number): Promise<ReplayFinding> {
  const wacz = await openFileAccess(path);
  try {
    const digest = nodePrimitives.sha256();
    for (let at = 0; at < wacz.size; at += PIECE)
      digest.update(await wacz.read(at, Math.min(at + PIECE, wacz.size)));
    const { signal } = new AbortController();
    return await checkReplay({ wacz, sha256: digest.hex(), timeoutMs, signal });
  } finally {
    await wacz.close();
  }
}
