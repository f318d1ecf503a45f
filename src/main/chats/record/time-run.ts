/** Which way time runs through a list of records. */
export class TimeRun {
  first: number | null = null;
  last: number | null = null;
  rises = 0;
  falls = 0;

  /** Takes the next record's time in milliseconds, or null where it has none. */
  add(ms: number | null): void {
    if (ms === null) return;
    this.first ??= ms;
    if (this.last !== null && ms > this.last) this.rises += 1;
    if (this.last !== null && ms < this.last) this.falls += 1;
    this.last = ms;
  }

  /** Whether the newest record stands first, as it does in lists in which no step tells. */
  get newestFirst(): boolean {
    return this.falls >= this.rises;
  }
}
