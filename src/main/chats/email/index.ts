import type { ChatFormat } from '../format.ts';
import { mailFiles, parseEmail } from './parse.ts';

/** E-mail: single mails (`.eml`) and mail boxes (`.mbox`, Google Takeout among them). */
export const email: ChatFormat = {
  id: 'email',
  async detect(input) {
    const files = await mailFiles(input);
    return files.length === 0
      ? null
      : {
          confidence: 'strong',
          files: files.map(({ file }) => file),
          reason:
            'The file begins with the header of a mail, or with the line that parts mails in a mail box.',
        };
  },
  parse: parseEmail,
};
