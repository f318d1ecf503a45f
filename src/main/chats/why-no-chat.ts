import { notAsTable } from './csv/index.ts';
import { csvLayouts } from './csv/layout.ts';
import type { ChatFile, ChatInput } from './format.ts';

/** Why nothing in an input was read as a chat, in words that help a person on; none of them are from the evidence. */
export async function whyNoChat(input: ChatInput, areColumnsStated: boolean): Promise<string> {
  if (areColumnsStated || (await csvLayouts(input)).length > 0) return notAsTable(areColumnsStated);
  const [only] = input.files;
  if (input.container === null && only !== undefined && (await beginsAsZip(only)))
    return 'this is a ZIP that cannot be opened: it is damaged, or its end is missing';
  if (input.container !== null && input.files.some(({ name }) => /\.zip$/iu.test(name)))
    return 'no format that Holdfast knows fits the files in here, and the ZIPs among them are not opened: hand in each of them by itself';
  return 'this is not a chat export that Holdfast can read: no format that it knows fits the content';
}

/** The signature of a ZIP's first entry (APPNOTE 4.3.7); a whole ZIP would have been opened before. */
async function beginsAsZip(file: ChatFile): Promise<boolean> {
  for await (const chunk of file.open())
    return chunk[0] === 0x50 && chunk[1] === 0x4b && chunk[2] === 3 && chunk[3] === 4;
  return false;
}
