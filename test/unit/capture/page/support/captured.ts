import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { captureInto } from '../../../../../src/main/app/capture-path.ts';
import type { CaptureSummary } from '../../../../../src/main/capture/record/capture-json.ts';

/** What a capture wrote, as its reader finds it. */
export interface Captured {
  readonly summary: CaptureSummary;
  readonly files: readonly string[];
  readonly lines: readonly string[];
  readonly seconds: number;
  readonly text: (path: string) => Promise<string>;
  readonly picture: (path: string) => Promise<PNG>;
}

/** Captures a page of this machine and hands the record to `look`; it is removed afterwards. */
export async function captured(
  url: string,
  look: (record: Captured) => Promise<void> | void,
  more: { readonly loadMore?: boolean; readonly timeoutMs?: number } = {},
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'capture-page-test-'));
  try {
    const start = performance.now();
    await captureInto(join(folder, 'record'), { url, allowPrivate: true, timeoutMs: 60_000, ...more });
    const seconds = (performance.now() - start) / 1000;
    const text = (path: string) => readFile(join(folder, 'record', path), 'utf8');
    const summary = JSON.parse(await text('capture.json')) as CaptureSummary & {
      readonly files: readonly { readonly path: string }[];
    };
    const files = summary.files.map(({ path }) => path);
    const lines = files.includes('text.txt') ? (await text('text.txt')).split('\n').slice(0, -1) : [];
    const picture = async (path: string) => PNG.sync.read(await readFile(join(folder, 'record', path)));
    await look({ summary, files, lines, seconds, text, picture });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The colour of a pixel, in hexadecimal. */
export function colourAt({ data, width }: PNG, x: number, y: number): string {
  return data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3).toString('hex');
}
