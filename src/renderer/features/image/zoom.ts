/** How large a picture is drawn: fitted into its frame, or a share of its own pixels. */
export type Zoom = 'fit' | number;

const STEP = 1.25;
const SMALLEST = 0.05;
const LARGEST = 8;

/** One step larger or smaller, from the scale that is on the screen now. */
export function stepZoom(scale: number, direction: 1 | -1): number {
  const next = direction === 1 ? scale * STEP : scale / STEP;
  return Math.min(LARGEST, Math.max(SMALLEST, next));
}
