import type { ChatFile, ChatInput } from '../format.ts';
import { BLOCK, longName, tarHeader, type TarHeader } from './header.ts';

/** As much of each file is kept from the one reading that lists them, to tell what it is. */
const HEAD = 16 * 1024;
/** A name is never longer. */
const NAME = 64 * 1024;
const ENTRIES = 200_000;

/** What stands in a tar archive, as an input of its own, and where each file begins in the archive. */
export interface InsideTar {
  readonly input: ChatInput;
  readonly offsets: ReadonlyMap<string, number>;
}

const known = new WeakMap<ChatInput, Promise<InsideTar | null>>();

/** Opens an input that is a single tar archive, as Skype's export comes in; null for any other. The archive is read through once. */
export function insideTar(input: ChatInput): Promise<InsideTar | null> {
  const [file, ...others] = input.files;
  if (input.container !== null || file === undefined || others.length > 0) return Promise.resolve(null);
  const before = known.get(input);
  if (before !== undefined) return before;
  const inside = list(file);
  known.set(input, inside);
  return inside;
}

async function list(file: ChatFile): Promise<InsideTar | null> {
  const source = new Source(file);
  const offsets = new Map<string, number>();
  const files: ChatFile[] = [];
  try {
    let named: string | null = null;
    for (let first = true; files.length < ENTRIES; first = false) {
      const header = tarHeader(await source.take(BLOCK));
      if (header === null) {
        if (first) return null;
        break;
      }
      const { at } = source;
      if (header.kind === 'pax' || header.kind === 'long-name') {
        named = longName(header.kind, await source.take(Math.min(header.bytes, NAME))) ?? named;
      } else {
        const name = (named ?? header.name).replace(/^\.\//u, '');
        named = null;
        if (header.kind === 'file' && !offsets.has(name)) {
          offsets.set(name, at);
          files.push(entry(file, name, header, at, await source.take(Math.min(header.bytes, HEAD))));
        }
      }
      await source.skipTo(at + Math.ceil(header.bytes / BLOCK) * BLOCK);
    }
  } finally {
    await source.close();
  }
  return { input: { container: file.name, files }, offsets };
}

/** A file of the archive. Its beginning is at hand; what follows is read from the archive only when it is asked for. */
function entry(
  archive: ChatFile,
  name: string,
  { bytes }: TarHeader,
  at: number,
  head: Uint8Array,
): ChatFile {
  // Of what is no text a little is enough to see it.
  const kept = head.slice(0, head.includes(0) ? BLOCK : HEAD);
  return {
    name,
    bytes: Math.max(0, Math.min(bytes, archive.bytes - at)),
    sha256: null,
    async *open() {
      if (kept.length > 0) yield kept;
      let from = -at - kept.length;
      for await (const chunk of archive.open()) {
        const start = Math.max(0, -from);
        const end = Math.min(chunk.length, bytes - kept.length - from);
        if (start < end) yield chunk.subarray(start, end);
        from += chunk.length;
        if (from >= bytes - kept.length) return;
      }
    },
  };
}

/** The archive's bytes, in order. */
class Source {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = new Uint8Array(0);
  #used = 0;
  at = 0;

  constructor(file: ChatFile) {
    this.#chunks = file.open()[Symbol.asyncIterator]();
  }

  /** The next bytes; fewer at the end. */
  async take(count: number): Promise<Uint8Array> {
    const all = new Uint8Array(count);
    let filled = 0;
    while (filled < count && (await this.#fill())) {
      const part = this.#chunk.subarray(this.#used, this.#used + count - filled);
      all.set(part, filled);
      this.#pass(part.length);
      filled += part.length;
    }
    return all.subarray(0, filled);
  }

  async skipTo(place: number): Promise<void> {
    while (this.at < place && (await this.#fill())) {
      this.#pass(Math.min(this.#chunk.length - this.#used, place - this.at));
    }
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  #pass(count: number): void {
    this.#used += count;
    this.at += count;
  }

  async #fill(): Promise<boolean> {
    while (this.#used >= this.#chunk.length) {
      const step = await this.#chunks.next();
      if (step.done === true) return false;
      this.#chunk = step.value;
      this.#used = 0;
    }
    return true;
  }
}
