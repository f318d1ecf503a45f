import type { ChatFile, ChatInput } from '../format.ts';
import { folderOf } from '../record/files.ts';
import { textHeads, type TextHead } from '../text-heads.ts';

export type MetaApp = 'messenger' | 'instagram';

/** One conversation of a Meta export and the files that hold it, in the order of their numbers. */
export interface MetaThread {
  readonly app: MetaApp;
  readonly form: 'json' | 'html';
  /** The conversation's folder, or the name of its one file. */
  readonly id: string;
  readonly parts: readonly ChatFile[];
  /** False where only the names of the files say what they are. */
  readonly told: boolean;
}

/** `<root>messages/<box>/<conversation>/message_<n>.<form>` */
const inBox =
  /^(.*?)messages\/(?:inbox|archived_threads|filtered_threads|message_requests|e2ee_cutover|legacy_threads|secret_conversations)\/[^/]+\/message_\d+\.(json|html)$/u;
const numbered = /^(.*\/)?message_(\d+)\.(?:json|html)$/u;

const known = new WeakMap<ChatInput, Promise<readonly MetaThread[]>>();

/** The conversations of Messenger and Instagram in an input, in the order of its files. Found once, however often it is asked. */
export function metaThreads(input: ChatInput): Promise<readonly MetaThread[]> {
  const before = known.get(input);
  if (before !== undefined) return before;
  const threads = findThreads(input);
  known.set(input, threads);
  return threads;
}

interface Found {
  readonly file: ChatFile;
  readonly form: 'json' | 'html';
  readonly told: boolean;
  readonly root: string;
  readonly head: string;
}

async function findThreads(input: ChatInput): Promise<readonly MetaThread[]> {
  const found = (await textHeads(input)).flatMap((head) => foundIn(head) ?? []);
  const apps = appsOf(input, found);
  const threads = new Map<string, Found[]>();
  for (const one of found) {
    const id = threadId(one.file.name);
    const siblings = threads.get(id);
    if (siblings === undefined) threads.set(id, [one]);
    else siblings.push(one);
  }
  return [...threads].flatMap(([id, files]) =>
    (['json', 'html'] as const).flatMap((form) => {
      const own = files.filter((one) => one.form === form);
      const [first] = own;
      if (first === undefined) return [];
      return {
        app: apps.get(first.root) ?? 'messenger',
        form,
        id: own.length === files.length || form === 'json' ? id : `${id} (HTML)`,
        parts: own.map(({ file }) => file).sort((one, other) => numberOf(one) - numberOf(other)),
        told: own.some(({ told }) => told),
      };
    }),
  );
}

function foundIn({ file, text }: TextHead): Found | null {
  const [, root, form] = inBox.exec(file.name) ?? [];
  const told = isJsonThread(text) ? 'json' : isHtmlThread(text) ? 'html' : null;
  if (told === 'html' && form === undefined && !numbered.test(`/${file.name}`)) return null;
  // A conversation's file that is damaged from its first bytes on is known by its place alone.
  const asPlaced = form === 'json' || form === 'html' ? form : null;
  const isPlacedJson = asPlaced === 'json' && /^\s*\{/u.test(text);
  if (told === null && !isPlacedJson) return null;
  return {
    file,
    form: told ?? 'json',
    told: told !== null,
    root: root ?? folderOf(file.name),
    head: text,
  };
}

/** The members that only such files have. Words of a message cannot look like them: quotation marks within text are escaped. */
function isJsonThread(text: string): boolean {
  if (!/^\s*\{/u.test(text)) return false;
  const has = (name: string): boolean => new RegExp(`"${name}"\\s*:`, 'u').test(text);
  if (has('sender_name') && (has('timestamp_ms') || has('timestamp'))) return true;
  if (has('senderName') && has('timestamp') && (has('participants') || has('threadName'))) return true;
  if (!has('participants') || !has('messages')) return has('participants') && has('threadName');
  return ['threadName', 'thread_path', 'thread_type', 'is_still_participant', 'magic_words'].some(has);
}

/** The classes of Meta's pages; the page's own style sheet, which stands first, names them too. */
function isHtmlThread(text: string): boolean {
  return (
    /<html|<!doctype html|<div/iu.test(text) && /\b_a6-[ghp]\b|\b_2le[jkm]\b|\b_3-96 _2let\b/u.test(text)
  );
}

const ofInstagram = /your_instagram_activity|"Instagram User"|"content"\s*:\s*"Liked a message"/u;
const ofFacebook = /your_facebook_activity|your_activity_across_facebook|"joinable_mode"\s*:/u;

/** Which app each export in an input is of: by the paths it names, by other files beside it, by what only one of the two writes. */
function appsOf({ files }: ChatInput, found: readonly Found[]): ReadonlyMap<string, MetaApp> {
  const apps = new Map<string, MetaApp>();
  for (const { root, head, file } of found) {
    if (/instagram/iu.test(root) || (ofInstagram.test(head) && !ofFacebook.test(file.name + head))) {
      apps.set(root, 'instagram');
    }
  }
  for (const { root } of found) {
    if (apps.has(root) || ofFacebook.test(root)) continue;
    const isInstagram = files.some(
      ({ name }) =>
        name.startsWith(root) &&
        /^(?:followers_and_following|your_instagram|instagram)/u.test(name.slice(root.length)),
    );
    apps.set(root, isInstagram ? 'instagram' : 'messenger');
  }
  return apps;
}

function threadId(name: string): string {
  const [, folder] = numbered.exec(name) ?? [];
  return folder === undefined ? name : folder.slice(0, -1);
}

function numberOf({ name }: ChatFile): number {
  return Number(numbered.exec(name)?.[2] ?? 0);
}
