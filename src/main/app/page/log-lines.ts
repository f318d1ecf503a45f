import { z } from 'zod';

// Lines of the logs as docs/formats/capture.md describes them. What a later version adds is passed over; what is absent is empty.

const words = z.string().catch('');
const count = z.int().nullable().catch(null);
const time = { at: words };

export const networkLine = z.object({
  ...time,
  event: words,
  requestId: words,
  url: words,
  method: words,
  status: count,
  type: words,
  fromServiceWorker: z.boolean().catch(false),
});
export type NetworkLine = z.infer<typeof networkLine>;

export const failedLine = z.object({
  ...time,
  url: words,
  method: words,
  type: words,
  reason: words,
  detail: words,
  received: count,
  announced: count,
});
export type FailedLine = z.infer<typeof failedLine>;

export const socketLine = z.object({
  ...time,
  url: words,
  socket: words,
  direction: z.enum(['sent', 'received']),
  opcode: count,
  text: z.string().optional(),
  base64: z.string().optional(),
});
export type SocketLine = z.infer<typeof socketLine>;

export const sseLine = z.object({ ...time, url: words, event: words, id: words, data: words });
export type SseLine = z.infer<typeof sseLine>;

export const consoleLine = z.object({
  ...time,
  level: words,
  text: words,
  url: words,
  line: z.int().catch(0),
});
export type ConsoleLine = z.infer<typeof consoleLine>;

/** The value of one line, or null where it is no JSON of that shape. */
export function parseLine<Value>(schema: z.ZodType<Value>, line: string): Value | null {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
