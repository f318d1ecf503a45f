import type { ChatFormat } from '../format.ts';
import { parseLine } from './parse.ts';
import { lineFiles } from './sniff.ts';

/** LINE's "Export chat history": a text file, from phones with a title and tabs, from computers without. */
export const line: ChatFormat = {
  id: 'line',
  async detect(input) {
    const found = await lineFiles(input);
    const sure = found.filter((one) => one.sure);
    const files = (sure.length > 0 ? sure : found).map(({ file }) => file);
    if (files.length === 0) return null;
    return sure.length > 0
      ? {
          confidence: 'strong',
          files,
          reason: 'Lines with a date, and below them lines with a time and a name, as LINE exports them.',
        }
      : {
          confidence: 'weak',
          files,
          reason:
            'Lines with a date, and below them lines with a time, as LINE exports them from a computer.',
        };
  },
  parse: parseLine,
};
