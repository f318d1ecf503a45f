import type { Sha256 } from '../../../shared/model/ids.ts';
import type { RecordFile } from '../wacz/pack.ts';
import type { Conditions } from './conditions.ts';
import type { Missing } from './steps.ts';
import type { Hop } from './way.ts';

/** A limit of the capture, and whether it was met. */
export interface Limit {
  readonly name: string;
  readonly value: number;
  readonly reached: boolean;
}

/** Something that was done to the page. */
export interface Behaviour {
  readonly name: string;
  readonly steps: number;
  readonly stopped: string;
  /** What stood on the buttons that were pressed. */
  readonly words?: string;
}

/** What a capture says of itself, as `capture.json` holds it (docs/formats/capture.md). */
export interface CaptureSummary {
  readonly requestedUrl: string;
  readonly redirects: readonly Hop[];
  readonly finalUrl: string;
  readonly status: number | null;
  readonly title: string;
  readonly startedAt: string;
  readonly settledAt: string | null;
  readonly finishedAt: string;
  readonly clock: { readonly source: string; readonly offsetMs: number | null };
  readonly browser: { readonly product: string; readonly version: string; readonly userAgent: string };
  readonly viewport: { readonly width: number; readonly height: number };
  readonly devicePixelRatio: number;
  readonly locale: string;
  readonly timeZone: string;
  readonly profile: 'clean' | 'signed-in';
  readonly conditions: Conditions;
  readonly serviceWorkers: readonly {
    readonly url: string;
    readonly scope: string;
    readonly state: string;
  }[];
  readonly behaviours: readonly Behaviour[];
  readonly limits: readonly Limit[];
  readonly complete: boolean;
  readonly incomplete: readonly Missing[];
  readonly toolsOpened: boolean;
  readonly counts: {
    readonly requests: number;
    readonly stored: number;
    readonly failed: number;
    readonly withheld: number;
    readonly bytes: number;
  };
}

/** A file of the record as the record lists it. */
export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: Sha256;
}

/** The files of a record, as they are listed. */
export function listed(files: readonly RecordFile[]): readonly ListedFile[] {
  return files.map(({ path, blob }) => ({ path, bytes: blob.bytes, sha256: blob.sha256 }));
}
