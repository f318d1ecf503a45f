import type { ChatFormat } from '../format.ts';
import { parseSnapchat } from './parse.ts';
import { snapchatFiles } from './sniff.ts';

/** Snapchat's "My Data": the histories of chats and of snaps, in the forms of today and until 2022, with the media of saved chats. */
export const snapchat: ChatFormat = {
  id: 'snapchat',
  async detect(input) {
    const files = await snapchatFiles(input);
    if (files.length === 0) return null;
    return {
      confidence: 'strong',
      files: files.map(({ file }) => file),
      reason: 'Records bear the names that Snapchat’s data exports give them.',
    };
  },
  parse: parseSnapchat,
};
