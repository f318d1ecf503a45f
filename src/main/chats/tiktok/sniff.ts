import type { ChatFile, ChatInput } from '../format.ts';
import { textHeads } from '../text-heads.ts';

/** The sections of a download: in its head stand the first of them only, and there are many before the messages. */
const section =
  /^\s*\{\s*"(?:Activity|Your Activity|Ads and data|App Settings|Comment|Direct Messages?|Income Plus Wallet|Likes and Favorites|Location Review|Off TikTok Activity|Poll|Post|Profile(?: And Settings)?|Shop Orders|TikTok (?:Live|Shopping|Shop)|Tiktok (?:Live|Shopping|Shop)|Video)"\s*:/u;
const ownName = /(?:^|\/)user_data(?:_tiktok)?[^/]*\.json$/u;
const conversations = /"Chat History with [^"\\]{1,200}:?"\s*:\s*\[/u;

/** The JSON files of a TikTok download. Their first section tells them, or a conversation. */
export async function jsonFiles(input: ChatInput): Promise<readonly ChatFile[]> {
  return (await textHeads(input)).flatMap(({ file, text }) =>
    /^\s*\{/u.test(text) && (conversations.test(text) || (section.test(text) && ownName.test(file.name)))
      ? file
      : [],
  );
}

/** What begins a conversation in a text file: `>>> Chat History with ana::`. */
export const heading = /^>>> Chat History with (.{1,400}?):{0,2}\s*$/u;

/** The text files of a TikTok download that hold direct messages. */
export async function textFiles(input: ChatInput): Promise<readonly ChatFile[]> {
  return (await textHeads(input)).flatMap(({ file, text }) => {
    const first = text.split('\n', 50).find((line) => line.trim() !== '');
    return first !== undefined && heading.test(first.replace(/\r$/u, '')) ? file : [];
  });
}
