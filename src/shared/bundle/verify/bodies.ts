import { readCanonicalJson } from '../../ledger/canonical-json.ts';
import { commit, DETAILS_DEPTH } from '../../ledger/commitment.ts';
import { fromHex } from '../../ledger/hex.ts';
import { lines, type Line } from '../../ledger/lines.ts';
import type { JsonObject } from '../../ledger/strict-json.ts';
import type { Primitives } from '../../primitives.ts';
import { BODIES } from '../layout.ts';
import { MAX_BODY_LINE } from '../limits.ts';
import { readHashed, type Examination } from './examination.ts';
import type { FindingList } from './finding-list.ts';

interface Body {
  readonly seq: number;
  readonly details: JsonObject;
  /** The canonical details, as they stand in the line. */
  readonly text: string;
  readonly salt: Uint8Array;
}

/** The disclosed details of a ledger's events, to be asked for in the order of the ledger. */
export interface DisclosedDetails {
  /** The details of an event where they are disclosed and their commitment holds, else null. */
  of(seq: number, commitment: string): Promise<JsonObject | null>;
  /** Passes over the details of a line that cannot be read as an event: there is no commitment to hold them against. */
  skip(seq: number): Promise<void>;
  /** Judges what is left over. To be called once, after the last event. */
  finish(): Promise<void>;
}

/** Reads `bodies.jsonl` beside the ledger, one line ahead. Every fault of it becomes a finding. */
export function openBodies(examination: Examination): DisclosedDetails {
  const { findings, primitives } = examination;
  const source = readBodies(lines(readHashed(examination, BODIES), MAX_BODY_LINE), findings);
  let next: Body | null | undefined;

  async function peek(): Promise<Body | null> {
    if (next === undefined) {
      const step = await source.next();
      next = step.done === true ? null : step.value;
    }
    return next;
  }
  function stray({ seq }: Body): void {
    findings.add(
      'RECORD_MISMATCH',
      'Details are disclosed for an event that is not there, or out of order.',
      { path: BODIES, seq },
    );
    next = undefined;
  }

  return {
    async of(seq, commitment) {
      let body = await peek();
      while (body !== null && body.seq < seq) {
        stray(body);
        body = await peek();
      }
      if (body === null || body.seq > seq) return null;
      next = undefined;
      if (holds(primitives, body, commitment)) return body.details;
      findings.add('RECORD_MISMATCH', 'The disclosed details are not those that were recorded.', {
        path: BODIES,
        seq,
      });
      return null;
    },
    async skip(seq) {
      let body = await peek();
      while (body !== null && body.seq < seq) {
        stray(body);
        body = await peek();
      }
      if (body?.seq === seq) next = undefined;
    },
    async finish() {
      for (let body = await peek(); body !== null; body = await peek()) stray(body);
    },
  };
}

function holds(primitives: Primitives, body: Body, commitment: string): boolean {
  return commit(primitives, body.salt, body.text) === commitment;
}

const LINE = /^\{"details":(\{.*\}),"salt":"([0-9a-f]{64})","seq":([1-9][0-9]{0,15})\}$/s;

async function* readBodies(
  source: AsyncIterable<Line>,
  findings: FindingList,
): AsyncGenerator<Body, void, undefined> {
  let number = 0;
  for await (const { text, problem } of source) {
    number += 1;
    const place = { path: BODIES };
    if (problem === 'too-long') {
      findings.add('SIZE_LIMIT_EXCEEDED', `Line ${number} is longer than the format allows.`, place);
      continue;
    }
    const body = text === null ? null : readBody(text);
    if (body === null || problem !== null) {
      findings.add(
        'MALFORMED_EVENT',
        `Line ${number} does not hold the details of an event in canonical form.`,
        place,
      );
    }
    if (body !== null) yield body;
  }
}

function readBody(line: string): Body | null {
  const [, text, saltHex, seqText] = LINE.exec(line) ?? [];
  const seq = Number(seqText);
  const salt = fromHex(saltHex ?? '');
  // One level more than the details themselves may have.
  const reading = readCanonicalJson(line, { maxDepth: DETAILS_DEPTH + 1 });
  if (text === undefined || salt === null || !Number.isSafeInteger(seq) || !reading.ok) return null;
  const { details } = reading.value as { readonly details: JsonObject };
  return { seq, details, text, salt };
}
