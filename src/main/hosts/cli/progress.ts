import type { ProgressEvent } from '../../../shared/contract/events.ts';

const WIDTH = 28;

/** Draws a bar on a terminal and nothing anywhere else. `clear` takes it away again. */
export function progressBar(stream: NodeJS.WriteStream): { show(event: ProgressEvent): void; clear(): void } {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  let last = 0;
  return {
    show(event) {
      const now = performance.now();
      if (now - last < 80) return;
      last = now;
      stream.write(`\r\u001b[2K${barLine(event)}`);
    },
    clear: () => void stream.write('\r\u001b[2K'),
  };
}

/** One line: what is being done, how much of it is done, and which of how many. */
export function barLine(event: ProgressEvent): string {
  const of = event.step === null ? '' : ` ${String(event.step.index)}/${String(event.step.of)}`;
  if (event.total === null || event.total === 0)
    return `${event.phase}${of} ${String(event.done)} ${event.unit}`;
  const part = Math.min(1, event.done / event.total);
  const full = Math.round(part * WIDTH);
  return `${event.phase}${of} [${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${String(Math.floor(part * 100))} %`;
}
