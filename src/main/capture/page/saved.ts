import { z } from 'zod';
import { ask, type DevTools } from '../devtools.ts';

const data = z.object({ data: z.string() });
const printed = z.object({ stream: z.string() });
const part = z.object({ data: z.string(), base64Encoded: z.boolean().optional(), eof: z.boolean() });
const tree = z.object({ nodes: z.custom<readonly unknown[]>(Array.isArray) });

/** Bytes of the print that are fetched at once. */
const PART = 1 << 22;

/** The page in one file, as the browser saves it. */
export async function savedPage(tools: DevTools, session: string): Promise<string> {
  return (await ask(tools, data, 'Page.captureSnapshot', { format: 'mhtml' }, session)).data;
}

/** The page as it prints, with its backgrounds. */
export async function printedPage(tools: DevTools, session: string): Promise<Buffer> {
  const options = { printBackground: true, displayHeaderFooter: false, transferMode: 'ReturnAsStream' };
  const { stream: handle } = await ask(tools, printed, 'Page.printToPDF', options, session);
  const parts: Buffer[] = [];
  for (let isOver = false; !isOver;) {
    const got = await ask(tools, part, 'IO.read', { handle, size: PART }, session);
    parts.push(Buffer.from(got.data, got.base64Encoded === true ? 'base64' : 'latin1'));
    isOver = got.eof;
  }
  await tools.send('IO.close', { handle }, session);
  return Buffer.concat(parts);
}

/** What assistive technology is told of the page. */
export async function accessibility(tools: DevTools, session: string): Promise<readonly unknown[]> {
  return (await ask(tools, tree, 'Accessibility.getFullAXTree', {}, session)).nodes;
}
