import { mojibakeRepaired } from '../text/mojibake.ts';

/** Repairs texts that were encoded twice, each by itself, and counts them. */
export class Repairs {
  count = 0;

  /** The text as its bytes prove it was meant; the same text where nothing is proved. */
  text(value: string): string {
    const repaired = mojibakeRepaired(value);
    if (repaired === null) return value;
    this.count += 1;
    return repaired;
  }
}
