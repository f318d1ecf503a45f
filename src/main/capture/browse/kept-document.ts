import { z } from 'zod';
import { createSpool, type Spool } from '../blob.ts';
import { hear, type DevTools } from '../devtools.ts';
import type { Guard } from '../guard/guard.ts';
import { windowPicture } from '../page/pictures.ts';
import { recordDocument, type DocumentRecord } from '../recording.ts';
import type { Attached } from '../recorder/sessions.ts';
import { secretsOfFields } from '../secrets/header-secrets.ts';
import type { RecordFile } from '../wacz/pack.ts';
import type { Heard } from './documents.ts';
import { unused, type Use } from './person.ts';
import { createScope } from './scope.ts';

/** A document of a browsing window, recorded from the request that led to it. */
export interface KeptDocument extends Heard {
  readonly record: DocumentRecord;
  readonly spool: Spool;
  /** The window when the document had loaded. */
  readonly pictures: RecordFile[];
  loadedAt: string | null;
  /** The browser's word for why it shows a page of its own in place of this one; null where it shows it. */
  problem(): string | null;
  use: Use;
  /** Keeps what there is until the function that is handed back is called, also where the document is left in the meantime. */
  hold(): () => Promise<void>;
}

const navigated = z.object({
  frame: z.object({ parentId: z.string().optional(), unreachableUrl: z.string().optional() }),
});

interface Around {
  readonly tools: DevTools;
  readonly page: Attached;
  readonly guard: Guard;
  readonly folder: string;
  /** Is told of each kind of event that is to be heard. */
  readonly listen: (event: string) => void;
  /** Keeps in mind what must be withheld after the document is gone. */
  readonly remember: (secrets: readonly string[]) => void;
}

/** Begins to keep a document: what is heard in its scope is its own. */
export function keepDocument({ tools, page, guard, folder, listen, remember }: Around): KeptDocument {
  const scope = createScope(tools, listen);
  const spool = createSpool(folder);
  const record = recordDocument(scope, guard, spool, () => page.target, 'window-opened');
  const pictures: RecordFile[] = [];
  let isOver = false;
  let isUnreachable = false;
  hear(scope, 'Page.frameNavigated', navigated, ({ frame }, session) => {
    if (session === page.session && frame.parentId === undefined)
      isUnreachable = (frame.unreachableUrl ?? '') !== '';
  });
  let holds = 0;
  const shoot = async () => {
    const blob = await spool.of(await windowPicture(tools, page.session));
    if (!isOver && pictures.length === 0) pictures.push({ path: 'initial.png', blob });
  };
  const kept: KeptDocument = {
    scope,
    record,
    spool,
    pictures,
    loadedAt: null,
    problem() {
      if (!isUnreachable) return null;
      return (
        record.network.exchanges.find(({ failure }) => failure !== null)?.failure?.detail ?? 'UNREACHABLE'
      );
    },
    use: unused,
    end() {
      isOver = true;
      remember(secretsIn(record));
      if (holds === 0) void spool.discard();
    },
    hold() {
      holds++;
      return async () => {
        holds--;
        if (isOver && holds === 0) await spool.discard();
      };
    },
  };
  hear(scope, 'Page.loadEventFired', z.unknown(), (_params, session) => {
    if (session !== page.session || kept.loadedAt !== null) return;
    kept.loadedAt = new Date().toISOString();
    // A window that is gone again shows nothing any more.
    shoot().catch(() => undefined);
  });
  return kept;
}

function secretsIn({ network }: DocumentRecord): readonly string[] {
  return network.exchanges.flatMap(({ requestFields, answer }) => {
    const { values, sure } = secretsOfFields([...requestFields, ...(answer?.fields ?? [])]);
    return [...values, ...sure];
  });
}
