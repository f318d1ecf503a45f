import type { FindingCode } from '../../model/verdict.ts';

/** Takes one finding: its code, the sequence number it is about where there is one, and a sentence without content from evidence. */
export type Report = (code: FindingCode, seq: number | undefined, message: string) => void;
