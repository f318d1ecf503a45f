import type { ChatInput, Detection } from '../format.ts';
import { metaThreads, type MetaApp } from './threads.ts';

const names: Readonly<Record<MetaApp, string>> = { messenger: 'Messenger', instagram: 'Instagram' };

/** Whether an input holds conversations of one of Meta's apps. */
export async function detectMeta(app: MetaApp, input: ChatInput): Promise<Detection | null> {
  const threads = (await metaThreads(input)).filter((thread) => thread.app === app);
  if (threads.length === 0) return null;
  const files = threads.flatMap(({ parts }) => parts);
  return threads.some(({ told }) => told)
    ? {
        confidence: 'strong',
        files,
        reason: `Conversations are written as ${names[app]} downloads write them.`,
      }
    : {
        confidence: 'weak',
        files,
        reason: `The files lie where ${names[app]} downloads have conversations, but none of them can be read.`,
      };
}
