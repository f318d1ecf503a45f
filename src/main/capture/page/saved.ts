import { z } from 'zod';
import { ask, type DevTools } from '../devtools.ts';

const data = z.object({ data: z.string() });
const printed = z.object({ stream: z.string() });
const part = z.object({ data: z.string(), base64Encoded: z.boolean().optional(), eof: z.boolean() });
const tree = z.object({ nodes: z.custom<readonly unknown[]>(Array.isArray) });
const frame = z.object({ id: z.string(), url: z.string() });
interface Frames {
  readonly frame: z.infer<typeof frame>;
  readonly childFrames?: readonly Frames[] | undefined;
}
const frames: z.ZodType<Frames> = z.object({
  frame,
  get childFrames() {
    return z.array(frames).optional();
  },
});
const frameTree = z.object({ frameTree: frames });

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

/** What assistive technology is told of one document. */
export interface Accessible {
  readonly url: string;
  readonly nodes: readonly unknown[];
}

/** What assistive technology is told of every document of a session, the outer one first; a frame that is gone by then is left out. */
export async function accessibility(tools: DevTools, session: string): Promise<readonly Accessible[]> {
  const { frameTree: top } = await ask(tools, frameTree, 'Page.getFrameTree', {}, session);
  const nodesOf = async (frameId: string) =>
    (await ask(tools, tree, 'Accessibility.getFullAXTree', { frameId }, session)).nodes;
  const told: Accessible[] = [{ url: top.frame.url, nodes: await nodesOf(top.frame.id) }];
  for (const { id, url } of framesWithin(top)) {
    const nodes = await nodesOf(id).catch(() => null);
    if (nodes !== null) told.push({ url, nodes });
  }
  return told;
}

function framesWithin({ childFrames = [] }: Frames): readonly Frames['frame'][] {
  return childFrames.flatMap((child) => [child.frame, ...framesWithin(child)]);
}
