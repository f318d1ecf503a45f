import { z } from 'zod';
import { launchChromium, type Browser } from './chromium/launch.ts';
import { ask } from './devtools.ts';

const target = z.object({ targetId: z.string() });
const attached = z.object({ sessionId: z.string() });
const tree = z.object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) });
const printed = z.object({ stream: z.string() });
const part = z.object({ data: z.string(), base64Encoded: z.boolean().optional(), eof: z.boolean() });

/** Bytes of the finished document that are fetched at once. */
const PART = 1 << 20;

/**
 * Prints a page of our own making to PDF, in a browser that is started for it alone and reaches nothing. The page goes through the protocol's pipe: it is
 * in no file and at no address. Rejects with BROWSER_NOT_FOUND, BROWSER_FAILED, and what `signal` throws.
 */
export async function* printedPdf(html: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  signal.throwIfAborted();
  const browser = await launchChromium({ width: 1000, height: 1400, locale: 'en' });
  const stop = () => void browser.close().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  try {
    yield* printIn(browser, html);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await browser.close();
  }
}

async function* printIn({ tools, context }: Browser, html: string): AsyncGenerator<Uint8Array> {
  // Only the pages of the browser's profile in memory are let through to us.
  const page = { url: 'about:blank', ...(context === null ? {} : { browserContextId: context }) };
  const { targetId } = await ask(tools, target, 'Target.createTarget', page);
  const { sessionId } = await ask(tools, attached, 'Target.attachToTarget', { targetId, flatten: true });
  await tools.send('Network.enable', {}, sessionId);
  await tools.send('Network.setBlockedURLs', { urls: ['*'] }, sessionId);
  const { frameTree } = await ask(tools, tree, 'Page.getFrameTree', {}, sessionId);
  await tools.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html }, sessionId);
  const options = { preferCSSPageSize: true, printBackground: true, transferMode: 'ReturnAsStream' };
  const { stream } = await ask(tools, printed, 'Page.printToPDF', options, sessionId);
  for (;;) {
    const { data, base64Encoded, eof } = await ask(
      tools,
      part,
      'IO.read',
      { handle: stream, size: PART },
      sessionId,
    );
    if (data.length > 0) yield Buffer.from(data, base64Encoded === true ? 'base64' : 'latin1');
    if (eof) break;
  }
  await tools.send('IO.close', { handle: stream }, sessionId);
}
