import type { ImportReport } from '../../shared/transcript/report.ts';

type Warning = ImportReport['warnings'][number];

/** Each code is listed one by one up to here; what follows is counted. */
const LISTED = 50;

/** Collects an import's warnings, so that a hostile file cannot make the report grow without end. */
export class Warnings {
  readonly #listed: Warning[] = [];
  readonly #counts = new Map<string, number>();

  /** `at` says where, e.g. `line 12`; `message` is one sentence without words from the evidence. */
  add(code: string, at: string, message: string): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= LISTED) this.#listed.push({ code, at, message });
  }

  has(code: string): boolean {
    return this.#counts.has(code);
  }

  /** All warnings in the order they arose; codes that were cut get one line with the number of the rest. */
  list(): Warning[] {
    const cut = [...this.#counts].filter(([, count]) => count > LISTED);
    return [
      ...this.#listed,
      ...cut.map(([code, count]) => ({
        code,
        at: 'file',
        message: `${count - LISTED} more warnings of this kind are not listed one by one.`,
      })),
    ];
  }
}
