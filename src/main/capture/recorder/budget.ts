/** What one capture may take from the network, and from the disk that it is kept on. */
export interface RecordingLimits {
  /** Of all bodies together. */
  readonly bytes: number;
  /** Of one body. */
  readonly bodyBytes: number;
  readonly requests: number;
}

export const recordingLimits: RecordingLimits = {
  bytes: 4 * 2 ** 30,
  bodyBytes: 2 * 2 ** 30,
  requests: 20_000,
};

/** Keeps account of what was taken. A limit that was met once stays met. */
export interface Budget {
  /** Counts a request; else the name of the limit that leaves no room for it. */
  admit(): 'requests' | 'bytes' | null;
  /** Counts `more` bytes of a body that has `before`; else the name of the limit that they would break, and they are not counted. */
  keep(before: number, more: number): 'bytes' | 'bodyBytes' | null;
  /** Each limit as `capture.json` lists it. */
  readonly report: () => readonly {
    readonly name: string;
    readonly value: number;
    readonly reached: boolean;
  }[];
}

export function createBudget(limits: RecordingLimits): Budget {
  const reached = new Set<keyof RecordingLimits>();
  let bytes = 0;
  let requests = 0;
  return {
    admit() {
      // Where there is no room for a body, asking for one is of no use.
      if (reached.has('bytes')) return 'bytes';
      if (requests < limits.requests) {
        requests++;
        return null;
      }
      reached.add('requests');
      return 'requests';
    },
    keep(before, more) {
      const broken =
        before + more > limits.bodyBytes ? 'bodyBytes' : bytes + more > limits.bytes ? 'bytes' : null;
      if (broken === null) bytes += more;
      else reached.add(broken);
      return broken;
    },
    report: () =>
      (['bytes', 'bodyBytes', 'requests'] as const).map((name) => ({
        name,
        value: limits[name],
        reached: reached.has(name),
      })),
  };
}
