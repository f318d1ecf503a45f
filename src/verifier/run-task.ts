import { work, type Answer, type Task } from './task.ts';

/** The script of this page, which can be asked for only while it runs. It is its own worker as well: the same bytes. */
const script = typeof document === 'undefined' ? null : document.currentScript;

let address: string | null = null;

/** The one address that the page may run, where the browser asks (Trusted Types): that of its own script. */
function ownAddress(): string {
  if (address !== null) return address;
  const made = URL.createObjectURL(new Blob([script?.textContent ?? ''], { type: 'text/javascript' }));
  window.trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (url !== made) throw new TypeError('not a script of this page');
      return url;
    },
  });
  address = made;
  return made;
}

/**
 * Runs a task beside the page, so that the page stays awake. Returns what stops it at once. Where the browser starts no worker, the
 * page does the work itself.
 */
export function runTask(task: Task, onAnswer: (answer: Answer) => void): () => void {
  let isWanted = true;
  const tell = (answer: Answer): void => {
    if (isWanted) onAnswer(answer);
  };
  const worker = startWorker();
  if (worker === null) {
    void work(task, tell);
  } else {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      tell(data);
      if (data.kind !== 'progress') worker.terminate();
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      if (isWanted) void work(task, tell);
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(task);
  }
  return () => {
    isWanted = false;
    worker?.terminate();
  };
}

function startWorker(): Worker | null {
  try {
    return new Worker(ownAddress());
  } catch {
    return null;
  }
}

/** The other side: what the script does where it finds itself in a worker. */
export function serveTasks(): void {
  addEventListener('message', ({ data }: MessageEvent<Task>) => {
    void work(data, (answer) => postMessage(answer));
  });
}
