import type { ChatFormat } from '../format.ts';
import { detectMeta } from '../meta/detect.ts';
import { parseMeta } from '../meta/parse.ts';
import { omissions } from './omissions.ts';

/** Facebook Messenger: the account's download as JSON or HTML, and the export of end-to-end-encrypted chats. */
export const messenger: ChatFormat = {
  id: 'messenger',
  detect: (input) => detectMeta('messenger', input),
  parse: (input, run, sink) => parseMeta('messenger', omissions, input, run, sink),
};
