import type { ChatFormat } from '../format.ts';
import { parseTiktokJson } from './json.ts';
import { jsonFiles, textFiles } from './sniff.ts';
import { parseTiktokText } from './text.ts';

/** TikTok's data download as JSON: the direct messages in it. */
export const tiktok: ChatFormat = {
  id: 'tiktok',
  async detect(input) {
    const files = await jsonFiles(input);
    if (files.length === 0) return null;
    return {
      confidence: 'strong',
      files,
      reason: 'The file is a TikTok data download with direct messages.',
    };
  },
  parse: parseTiktokJson,
};

/** The same download as text. */
export const tiktokText: ChatFormat = {
  id: 'tiktok-text',
  async detect(input) {
    const files = await textFiles(input);
    if (files.length === 0) return null;
    return { confidence: 'strong', files, reason: 'Headings and lines are those of a TikTok data download.' };
  },
  parse: parseTiktokText,
};
