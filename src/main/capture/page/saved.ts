import { z } from 'zod';
import { ask, type DevTools } from '../devtools.ts';

const data = z.object({ data: z.string() });
const frames = z.object({ nodes: z.array(z.record(z.string(), z.unknown())) });
export const snapshot = z.object({
  strings: z.array(z.string()),
  documents: z.array(
    z.looseObject({
      documentURL: z.int(),
      nodes: z.looseObject({
        parentIndex: z.array(z.int()),
        nodeName: z.array(z.int()),
        attributes: z.array(z.array(z.int())),
        inputValue: z.object({ index: z.array(z.int()), value: z.array(z.int()) }).optional(),
        contentDocumentIndex: z.object({ index: z.array(z.int()), value: z.array(z.int()) }).optional(),
      }),
      layout: z.looseObject({
        nodeIndex: z.array(z.int()),
        text: z.array(z.int()),
        bounds: z.array(z.array(z.number())),
        styles: z.array(z.array(z.int())),
      }),
    }),
  ),
});
export type Snapshot = z.infer<typeof snapshot>;

/** The page in one file, as the browser saves it. */
export async function savedPage(tools: DevTools, session: string): Promise<string> {
  return (await ask(tools, data, 'Page.captureSnapshot', { format: 'mhtml' }, session)).data;
}

/** The page as it prints, with its backgrounds. */
export async function printedPage(tools: DevTools, session: string): Promise<Buffer> {
  const options = { printBackground: true, displayHeaderFooter: false, transferMode: 'ReturnAsBase64' };
  return Buffer.from((await ask(tools, data, 'Page.printToPDF', options, session)).data, 'base64');
}

/** The documents of one session with their layout; shadow roots, closed ones too, are among the nodes. */
export async function domSnapshot(tools: DevTools, session: string): Promise<Snapshot> {
  const options = { computedStyles: ['visibility', 'display'], includePaintOrder: false };
  return ask(tools, snapshot, 'DOMSnapshot.captureSnapshot', options, session);
}

/** What assistive technology is told of the page. */
export async function accessibility(tools: DevTools, session: string): Promise<readonly unknown[]> {
  return (await ask(tools, frames, 'Accessibility.getFullAXTree', {}, session)).nodes;
}

/** What stands in the password fields of a page. */
export function passwordsIn({ strings, documents }: Snapshot): readonly string[] {
  return documents.flatMap(({ nodes }) => {
    const typed = nodes.inputValue;
    if (typed === undefined) return [];
    return typed.index.flatMap((node, at) => {
      const attributes = nodes.attributes[node] ?? [];
      const isPassword = attributes.some(
        (name, place) =>
          place % 2 === 0 &&
          strings[name]?.toLowerCase() === 'type' &&
          strings[attributes[place + 1] ?? -1]?.toLowerCase() === 'password',
      );
      const value = strings[typed.value[at] ?? -1] ?? '';
      return isPassword && value !== '' ? [value] : [];
    });
  });
}
