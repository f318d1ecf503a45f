import { z } from 'zod';
import { ask, type DevTools } from '../devtools.ts';
import { domSnapshot, type Snapshot } from './snapshot.ts';
import { blockIn, linesOfBlock, foreignKey, withBlock, type Block } from './words/block.ts';
import { blockOfDocument } from './words/lines-of.ts';
import { mergeBlocks, mergeByWords, type Direction } from './words/merge.ts';

/** Everything that was shown so far, in the order in which a reader meets it. */
export interface Seen {
  /** Takes in what a session shows now; `direction` says which way was scrolled since the last time. */
  look(session: string, direction?: Direction): Promise<Snapshot>;
  /** Forgets where the lines of a box stood: it is shown from its beginning again, and they will come by once more. */
  restart(session: string, key: string): void;
  /** Puts back what was set aside by `restart` and did not come by again. */
  finish(session: string, key: string, isWhole: boolean): void;
  /** The lines of all sessions, those of `own` first, those of others at the place of their frames. */
  lines(own: string): readonly string[];
}

const owner = z.object({ backendNodeId: z.int() });

/** `frameOf` names the frame that a session shows. */
export function createSeen(tools: DevTools, frameOf: (session: string) => string | null): Seen {
  const blocks = new Map<string, Block>();
  const aside = new Map<string, Block>();
  /** Where the document of a session stands: in which other session, at which element. */
  const owners = new Map<string, { readonly session: string; readonly key: string }>();

  const findOwner = async (session: string) => {
    const frameId = frameOf(session);
    if (frameId === null || owners.has(session)) return;
    for (const other of blocks.keys()) {
      if (other === session) continue;
      const found = await ask(tools, owner, 'DOM.getFrameOwner', { frameId }, other).catch(() => null);
      if (found === null) continue;
      owners.set(session, { session: other, key: foreignKey(found.backendNodeId) });
      return;
    }
  };

  return {
    async look(session, direction = 'down') {
      const snapshot = await domSnapshot(tools, session);
      const next = blockOfDocument(snapshot);
      const known = blocks.get(session);
      if (next !== null)
        blocks.set(
          session,
          known === undefined || known.key !== next.key ? next : mergeBlocks(known, next, direction),
        );
      await findOwner(session);
      return snapshot;
    },
    restart(session, key) {
      const root = blocks.get(session);
      const block = root === undefined ? null : blockIn(root, key);
      if (root === undefined || block === null) return;
      aside.set(`${session} ${key}`, block);
      blocks.set(
        session,
        withBlock(root, key, (found) => ({ ...found, entries: [], shift: 0 })),
      );
    },
    finish(session, key, isWhole) {
      const before = aside.get(`${session} ${key}`);
      aside.delete(`${session} ${key}`);
      const root = blocks.get(session);
      if (isWhole || before === undefined || root === undefined) return;
      blocks.set(
        session,
        withBlock(root, key, (found) => ({ ...found, entries: mergeByWords(found.entries, before.entries) })),
      );
    },
    lines(own) {
      const placed = new Set<string>();
      const linesOf = (session: string): readonly string[] => {
        const block = blocks.get(session);
        if (block === undefined || placed.has(session)) return [];
        placed.add(session);
        return linesOfBlock(block, (key) =>
          [...owners].flatMap(([inner, place]) =>
            place.session === session && place.key === key ? linesOf(inner) : [],
          ),
        );
      };
      const first = linesOf(own);
      return [...first, ...[...blocks.keys()].flatMap(linesOf)];
    },
  };
}
