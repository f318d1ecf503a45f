import { notAsTable } from './csv/index.ts';
import { csvLayouts } from './csv/layout.ts';
import type { ChatInput } from './format.ts';

/** Why nothing in an input was read as a chat, in words that help a person on; none of them are from the evidence. */
export async function whyNoChat(input: ChatInput, areColumnsStated: boolean): Promise<string> {
  if (areColumnsStated || (await csvLayouts(input)).length > 0) return notAsTable(areColumnsStated);
  if (input.container !== null && input.files.length === 0)
    return 'no file in here can be read: it is empty, or a ZIP that is damaged or whose end is missing';
  if (input.container !== null && input.files.some(({ name }) => /\.zip$/iu.test(name)))
    return 'no format that Holdfast knows fits the files in here, and the ZIPs among them are not opened: hand in each of them by itself';
  return 'this is not a chat export that Holdfast can read: no format that it knows fits the content';
}
