import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Says at the end how many tests were skipped and why, which the list of tests does not. */
export default class SkipReasons implements Reporter {
  readonly #reasons = new Map<string, number>();

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== 'skipped') return;
    const said = [...test.annotations, ...result.annotations].find(
      ({ type }) => type === 'skip',
    )?.description;
    const project = test.parent.project()?.name ?? '';
    const reason = `${project}: ${said ?? 'no reason given'}`;
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
  }

  onEnd(): void {
    for (const [reason, count] of this.#reasons) console.log(`skipped ${String(count)}: ${reason}`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
