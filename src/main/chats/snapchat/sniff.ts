import type { ChatFile, ChatInput } from '../format.ts';
import { textHeads } from '../text-heads.ts';

/** A file with chats, or one with the history of snaps, which tells of pictures that are gone. */
export interface SnapchatFile {
  readonly file: ChatFile;
  readonly form: 'json' | 'html';
  readonly holds: 'chats' | 'snaps';
}

/** The members that stand in every record; text cannot look like them, since its quotation marks are escaped. */
const record = /"Media Type"\s*:/u;
const time = /"Created"\s*:|"Created\(microseconds\)"\s*:/u;
const sections = /"(?:Received|Sent) (?:(?:Saved|Unsaved) Chat|Snap) History"\s*:/u;
const ofChats = /"Content"\s*:|"Text"\s*:|"IsSaved"\s*:|"Media IDs"\s*:|Chat History"\s*:/u;

/** Pages bear no marks of their own: their names say what may be one, and their building stones what is. */
const pageName = /(?:^|\/)(chat|snap)_history(?:[^/]*|\/[^/]+)\.html$/u;
const pageStones = /rightpanel|<h4|<td|(?:Received|Sent) (?:(?:Saved|Unsaved) Chat|Snap) History/u;

/** The files of a Snapchat export that hold messages, by their content. */
export async function snapchatFiles(input: ChatInput): Promise<readonly SnapchatFile[]> {
  return (await textHeads(input)).flatMap(({ file, text }): SnapchatFile | [] => {
    const [, page] = pageName.exec(file.name) ?? [];
    if (page !== undefined && /<html|<!doctype html|<body/iu.test(text) && pageStones.test(text)) {
      return { file, form: 'html', holds: page === 'chat' ? 'chats' : 'snaps' };
    }
    if (!/^\s*\{/u.test(text) || !((record.test(text) && time.test(text)) || sections.test(text))) return [];
    return { file, form: 'json', holds: ofChats.test(text) ? 'chats' : 'snaps' };
  });
}
