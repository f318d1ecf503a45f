import type { ChatFormat } from '../format.ts';
import { parseWhatsapp } from './parse.ts';
import { chatTexts } from './sniff.ts';

/** WhatsApp's "Export chat": a text file, alone or in a ZIP with media, from Android and iPhone, in any language. */
export const whatsapp: ChatFormat = {
  id: 'whatsapp',
  async detect(input) {
    const texts = await chatTexts(input);
    const [first] = texts;
    if (first === undefined) return null;
    const files = texts.map(([file]) => file);
    const [, { headers, authored }] = first;
    return headers > 0 && authored > 0
      ? {
          confidence: 'strong',
          files,
          reason: 'Lines begin with a date, a time and a name as WhatsApp exports write them.',
        }
      : {
          confidence: 'weak',
          files,
          reason: 'Lines begin with a date and a time as WhatsApp exports write them, but few bear a name.',
        };
  },
  parse: parseWhatsapp,
};
