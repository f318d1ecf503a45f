import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { EmbeddedJson } from '../../../shared/page/identifiers.ts';
import type { Asked } from './join-network.ts';
import { WARC, type PageRecord } from './record.ts';
import { storedBody } from './response.ts';
import { encodingOf } from './text-stretch.ts';

/** Answers that are looked into: how large one may be, and all of them. */
const LARGEST = 8 << 20;
const MOST_BYTES = 96 << 20;
/** Data that a script assigns, in one document. */
const MOST_ASSIGNED = 20;

const JSON_TYPE = /json|text\/javascript|application\/x-javascript/i;
const HTML_TYPE = /html/i;

/** The JSON of a page's stored answers: those that are JSON themselves, and what its documents carry in scripts. */
export async function embeddedJson(
  record: PageRecord,
  rows: readonly Asked[],
): Promise<readonly EmbeddedJson[]> {
  const found: EmbeddedJson[] = [];
  let left = MOST_BYTES;
  for (const { n, type, stored, status } of rows) {
    if (stored === null || status === null || status >= 400 || stored.length > left) continue;
    const isDocument = type === 'Document' && HTML_TYPE.test(stored.mime);
    const isData = /^(?:XHR|Fetch|Document|Other|)$/.test(type) && JSON_TYPE.test(stored.mime);
    if (!isDocument && !isData) continue;
    const body = await storedBody(record, stored, LARGEST);
    if (body === null) continue;
    left -= body.length;
    const text = new TextDecoder(encodingOf('', body.subarray(0, 4096))).decode(body);
    const place = { member: WARC, row: n };
    if (isDocument) for (const one of inDocument(text)) found.push({ ...place, ...one });
    else
      for (const [at, value] of valuesIn(text).entries())
        found.push({ ...place, label: at === 0 ? '' : `line ${String(at + 1)}`, value });
  }
  return found;
}

/** A whole text as JSON, without what some servers put before it against misuse; else its lines, each of which may be JSON. */
function valuesIn(text: string): readonly unknown[] {
  const bare = text.replace(/^\s*(?:for\s*\(;;\);|while\s*\(1\);|\)\]\}',?)\s*/, '');
  const whole = jsonOf(bare);
  if (whole !== undefined) return [whole];
  return bare.split('\n').flatMap((line) => jsonOf(line) ?? []);
}

function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

type Parent = DefaultTreeAdapterTypes.ParentNode;

function inDocument(text: string): readonly Omit<EmbeddedJson, 'member' | 'row'>[] {
  const found: Omit<EmbeddedJson, 'member' | 'row'>[] = [];
  let scripts = 0;
  const open: Parent[] = [parse(text)];
  for (let parent = open.pop(); parent !== undefined; parent = open.pop())
    for (const child of parent.childNodes) {
      if (!tree.isElementNode(child)) continue;
      open.push(child);
      if (child.tagName !== 'script') continue;
      scripts += 1;
      const words = child.childNodes.map((one) => (tree.isTextNode(one) ? one.value : '')).join('');
      const id = child.attrs.find(({ name }) => name === 'id')?.value;
      const label = id === undefined ? `script ${String(scripts)}` : `script#${id}`;
      const type = child.attrs.find(({ name }) => name === 'type')?.value ?? '';
      const whole = /json/i.test(type) || words.trimStart().startsWith('{') ? jsonOf(words) : undefined;
      if (whole !== undefined) found.push({ label, value: whole });
      else for (const value of assignedIn(words)) found.push({ label, value });
    }
  return found;
}

/** Objects that a script assigns to a name, where they are JSON as they stand: `var data = {…};`. */
function assignedIn(script: string): readonly unknown[] {
  const found: unknown[] = [];
  const assignment = /=\s*(?=\{\s*")/g;
  for (let match = assignment.exec(script); match !== null; match = assignment.exec(script)) {
    if (found.length >= MOST_ASSIGNED) break;
    const start = assignment.lastIndex;
    const end = endOfObject(script, start);
    const value = end === null ? undefined : jsonOf(script.slice(start, end));
    if (end === null || value === undefined) continue;
    found.push(value);
    assignment.lastIndex = end;
  }
  return found;
}

/** Where an object that begins here ends, by its brackets outside of strings. */
function endOfObject(text: string, start: number): number | null {
  let depth = 0;
  let isString = false;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (isString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isString = false;
    } else if (sign === '"') isString = true;
    else if (sign === '{') depth += 1;
    else if (sign === '}' && --depth === 0) return at + 1;
  }
  return null;
}
