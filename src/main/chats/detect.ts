import type { ChatFormat, ChatInput, Detection } from './format.ts';
import { whatsapp } from './whatsapp/index.ts';

const formats: readonly ChatFormat[] = [whatsapp];

/** A format that recognised an input, and why. */
interface DetectedChat extends Detection {
  readonly format: ChatFormat;
}

/** The format that recognises the content best, or null where none does. Reads at most the head of each file. */
export async function detectChat(input: ChatInput): Promise<DetectedChat | null> {
  let found: DetectedChat | null = null;
  for (const format of formats) {
    const detection = await format.detect(input);
    if (detection?.confidence === 'strong') return { ...detection, format };
    if (detection !== null) found ??= { ...detection, format };
  }
  return found;
}
