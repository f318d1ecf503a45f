import { hasClass, type MarkupOpen } from '../markup/event.ts';

/** The classes by which Meta's pages mark the parts of a message: those of today, and those until 2021. */
const classes = {
  sender: ['_a6-h', '_2lek'],
  body: ['_a6-p', '_2let'],
  date: ['_a72d', '_a6-o', '_2lem'],
  reactions: ['_a6-q', '_tqp'],
  card: ['_a6-g', '_2lej'],
} as const;

/** Whether an element is marked as this part of a message. */
export function isOf(open: Pick<MarkupOpen, 'attributes'>, part: keyof typeof classes): boolean {
  return classes[part].some((name) => hasClass(open, name));
}
