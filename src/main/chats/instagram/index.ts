import type { ChatFormat } from '../format.ts';
import { detectMeta } from '../meta/detect.ts';
import { parseMeta } from '../meta/parse.ts';
import { omissions } from './omissions.ts';

export { olderInstagram } from './older.ts';

/** Instagram: the direct messages of the account's download, as JSON or HTML. */
export const instagram: ChatFormat = {
  id: 'instagram',
  detect: (input) => detectMeta('instagram', input),
  parse: (input, run, sink) => parseMeta('instagram', omissions, input, run, sink),
};
