import type { Exchange } from './exchange.ts';

/** A line of a log. `at` is when it reached us, in ISO 8601. */
export type Line = { readonly at: string } & Readonly<Record<string, unknown>>;

/** What happened beside the requests, in order. */
export interface Logs {
  readonly console: Line[];
  readonly websocket: Line[];
  readonly sse: Line[];
  /** How sockets were opened, or not; they are no requests. */
  readonly handshakes: Exchange[];
}
