import type { Sha256 } from '../../../shared/model/ids.ts';
import type { KeptFile } from '../blob.ts';
import type { Gathered } from '../record/assemble.ts';
import type { CaptureSummary } from '../record/capture-json.ts';
import type { Conditions } from '../record/conditions.ts';
import type { Missing } from '../record/steps.ts';
import type { Exchange } from '../recorder/exchange.ts';
import type { Line } from '../recorder/log-lines.ts';

/** An exchange with the numbers of its bytes in place of them. */
export type StoredExchange = Omit<Exchange, 'body' | 'requestBody'> & {
  readonly requestBody: string;
  readonly body: number | null;
};

/** Bytes that lie in a file beside the journal, or in it. */
export type StoredBlob = { readonly id: number; readonly bytes: number; readonly sha256: Sha256 } & (
  { readonly kept: KeptFile } | { readonly base64: string }
);

/** What is known of a capture from its beginning on. */
export interface Begun {
  readonly requestedUrl: string;
  readonly startedAt: string;
  readonly timeoutMs: number;
  readonly conditions: Conditions;
  readonly viewport: CaptureSummary['viewport'];
}

/** One line of a journal. A later line about a request takes the place of the one before. */
export type Entry =
  | { readonly is: 'begun'; readonly about: Begun }
  | ({ readonly is: 'blob' } & StoredBlob)
  | {
      readonly is: 'exchange';
      readonly of: 'request' | 'handshake';
      readonly name: string;
      readonly exchange: StoredExchange;
    }
  | {
      readonly is: 'lines';
      readonly log: 'network' | 'console' | 'websocket' | 'sse';
      readonly lines: readonly Line[];
    }
  | { readonly is: 'missing'; readonly missing: readonly Missing[] }
  | { readonly is: 'file'; readonly path: string; readonly blob: number }
  /** What stood before about requests and pictures is said anew, and whole. */
  | { readonly is: 'again' }
  | {
      readonly is: 'whole';
      readonly pdf: string | null;
      readonly rest: Omit<Gathered, 'exchanges' | 'pictures' | 'pdf' | 'logs'> & {
        readonly logs: Omit<Gathered['logs'], 'handshakes'>;
      };
    };
