import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { ask, type DevTools } from '../../../../../src/main/capture/devtools.ts';

const attached = z.object({ sessionId: z.string() });
const evaluated = z.object({ result: z.object({ value: z.unknown().optional() }) });
const place = z.object({ x: z.number(), y: z.number() });

/** Someone in front of a window: what they do arrives as input does, not as a script. */
export interface Someone {
  click(selector: string): Promise<void>;
  type(words: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Waits until an expression is true in the page. */
  sees(expression: string): Promise<void>;
}

export async function someoneAt(tools: DevTools, targetId: string): Promise<Someone> {
  const { sessionId } = await ask(tools, attached, 'Target.attachToTarget', { targetId, flatten: true });
  const evaluate = async (expression: string): Promise<unknown> => {
    const options = { expression, returnByValue: true };
    return (await ask(tools, evaluated, 'Runtime.evaluate', options, sessionId)).result.value;
  };
  const input = (method: string, params: Record<string, unknown>) => tools.send(method, params, sessionId);
  const sees = async (expression: string) => {
    for (let tries = 0; tries < 800; tries++) {
      if ((await evaluate(expression).catch(() => false)) === true) return;
      await delay(25);
    }
    throw new Error(`never seen: ${expression}`);
  };
  return {
    sees,
    async click(selector) {
      await sees(`document.querySelector(${JSON.stringify(selector)}) !== null`);
      const { x, y } = place.parse(
        await evaluate(
          `(() => { const { x, y, width, height } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
           return { x: x + width / 2, y: y + height / 2 }; })()`,
        ),
      );
      const at = { x, y, button: 'left', clickCount: 1 };
      await input('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
      await input('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
    },
    async type(words) {
      for (const text of words) {
        await input('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text });
        await input('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
      }
    },
    async press(key) {
      const code = { key, code: key, windowsVirtualKeyCode: 13, text: '\r' };
      await input('Input.dispatchKeyEvent', { type: 'keyDown', ...code });
      await input('Input.dispatchKeyEvent', { type: 'keyUp', key });
    },
  };
}
