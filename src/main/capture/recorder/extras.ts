import { fieldsOf, fieldsOfBlock, type Exchange, type Fields } from './exchange.ts';

/** The raw head of an answer, as it came over the wire. */
export interface RawHead {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly block: string | null;
}

/**
 * Raw heads come apart from requests and answers, before or after them, with no more to tell them by than the number of the request and their order.
 * They are put where they belong when somebody looks.
 */
export interface Extras {
  request(requestId: string, headers: Readonly<Record<string, string>>): void;
  answer(requestId: string, head: RawHead): void;
  /** Says that there are no raw heads for this one, as of an answer from the browser's own store. */
  none(one: Exchange): void;
  /** The raw head of the answer to the last hop of a request; undefined where none came. */
  lastHead(requestId: string, hops: readonly Exchange[]): RawHead | undefined;
  /** Puts raw heads to those hops of a request that they belong to; again and again does no harm. */
  apply(requestId: string, hops: readonly Exchange[]): void;
}

export function createExtras(): Extras {
  const requests = new Map<string, Readonly<Record<string, string>>[]>();
  const answers = new Map<string, RawHead[]>();
  const without = new WeakSet<Exchange>();
  const add = <Value>(to: Map<string, Value[]>, requestId: string, value: Value) => {
    const known = to.get(requestId);
    if (known === undefined) to.set(requestId, [value]);
    else known.push(value);
  };
  return {
    request: (requestId, headers) => {
      add(requests, requestId, headers);
    },
    answer: (requestId, head) => {
      // What is said before the answer (RFC 9110 section 15.2) is no answer.
      if (head.status >= 200 || head.status === 101) add(answers, requestId, head);
    },
    none: (one) => {
      without.add(one);
    },
    lastHead: (requestId, hops) =>
      answers.get(requestId)?.[hops.filter((one) => !without.has(one)).length - 1],
    apply(requestId, hops) {
      const asked = requests.get(requestId) ?? [];
      const answered = answers.get(requestId) ?? [];
      const eligible = hops.filter((one) => !without.has(one));
      for (const [index, one] of eligible.entries()) {
        const headers = asked[index];
        if (headers !== undefined) one.requestFields = fieldsOf(headers);
        const head = answered[index];
        if (head === undefined || one.answer === null) continue;
        const listed = fieldsOf(head.headers);
        const raw = head.block === null ? null : fieldsOfBlock(head.block);
        // Bytes that are no UTF-8 are lost in the block, and with them ends of lines; the list has them.
        const isSame = raw !== null && sorted(raw) === sorted(listed);
        one.headerBlock = isSame ? head.block : null;
        one.answer = { ...one.answer, status: head.status, fields: isSame ? raw : listed };
      }
    },
  };
}

function sorted(fields: Fields): string {
  const lines = fields.map(([name, value]) => `${name.toLowerCase()}: ${value.trim()}`);
  return lines.sort((left, right) => (left < right ? -1 : 1)).join('\n');
}
