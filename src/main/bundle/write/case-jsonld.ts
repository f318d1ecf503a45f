import { readableEvent } from '../../../shared/custody/readable-event.ts';
import { reportEn } from '../../../shared/i18n/report.en.ts';
import { exhibitNumbers } from './report/facts.ts';
import {
  derivedKey,
  fileNode,
  graphContext,
  link,
  memberKey,
  optional,
  relationNode,
  typed,
  type GraphNode,
} from './case-graph.ts';
import { attachmentNodes, threadNodes } from './case-threads.ts';
import type { Contents, RecordedEvent } from './contents.ts';
import type { PlanExhibit } from './plan.ts';
import type { Thread } from './threads.ts';

/** Room left below the 256 MiB that a reader allows (formats.md, Bundle). */
const BUDGET = 240 * 1024 * 1024;

/**
 * `case.jsonld`: exhibits, copies, every event, chats and members in CASE/UCO 1.4, one node a line. What no longer fits into the size
 * that readers accept is left to `item.json` and the ledger, and the investigation's description says how much that is.
 */
export function formatCaseGraph(
  contents: Contents,
  threads: readonly Thread[],
  budget: number = BUDGET,
): string {
  const nodes = [...graphNodes(contents, threads)];
  const lines: string[] = [];
  let size = 0;
  for (const node of nodes) {
    const line = JSON.stringify(node);
    size += Buffer.byteLength(line) + 2;
    if (size > budget) break;
    lines.push(line);
  }
  const all = [JSON.stringify(investigation(contents, nodes.length - lines.length)), ...lines];
  return `{"@context":${JSON.stringify(graphContext(contents.plan.ledger))},"@graph":[\n${all.join(',\n')}\n]}\n`;
}

function investigation({ plan }: Contents, left: number): GraphNode {
  const omitted =
    left === 0
      ? undefined
      : `${left} further nodes are left out for size; the ledger and item.json hold them.`;
  return {
    '@id': 'kb:investigation',
    '@type': 'case-investigation:Investigation',
    'uco-core:name': `Bundle ${plan.bundle}`,
    ...optional('uco-core:description', omitted),
    'uco-core:object': plan.exhibits.map((exhibit) => link(`kb:provenance-${exhibit.id}`)),
  };
}

/** Most telling first: what does not fit any more is what others can spare most easily. */
function* graphNodes(contents: Contents, threads: readonly Thread[]): Generator<GraphNode> {
  yield* actors(contents);
  for (const exhibit of contents.plan.exhibits) yield* exhibitNodes(exhibit);
  yield* actions(contents);
  for (const thread of threads) yield* threadNodes(thread);
  for (const exhibit of contents.plan.exhibits) yield* memberNodes(exhibit);
  for (const thread of threads) yield* attachmentNodes(thread);
}

function* actors({ plan, events }: Contents): Generator<GraphNode> {
  const people = new Map(events.map(({ actor }) => [actor.id, actor] as const));
  for (const { id, role } of people.values()) {
    const name = plan.people.find((person) => person.id === id)?.name;
    yield {
      '@id': `kb:person-${id}`,
      '@type': 'uco-identity:Person',
      ...optional('uco-core:name', name),
      'uco-core:description': role,
    };
  }
  const tools = new Map(events.map(({ tool }) => [toolId(tool), tool] as const));
  for (const [id, tool] of tools) {
    yield {
      '@id': id,
      '@type': 'uco-tool:Tool',
      'uco-core:name': tool.name,
      'uco-tool:version': tool.version,
    };
  }
}

function toolId(tool: RecordedEvent['tool']): string {
  return `kb:tool-${encodeURIComponent(`${tool.name}-${tool.version}`)}`;
}

function* exhibitNodes(exhibit: PlanExhibit): Generator<GraphNode> {
  const file = `kb:file-${exhibit.id}`;
  yield fileNode({
    key: exhibit.id,
    name: exhibit.name,
    bytes: exhibit.bytes,
    sha256: exhibit.sha256,
    ...(exhibit.open === null ? { description: 'Withheld; a redacted copy is handed over.' } : {}),
  });
  yield {
    '@id': `kb:provenance-${exhibit.id}`,
    '@type': 'case-investigation:ProvenanceRecord',
    'case-investigation:exhibitNumber': exhibit.exhibit,
    'uco-core:description': `Acquired by ${exhibit.acquired.method}`,
    'uco-core:objectCreatedTime': typed('dateTime', exhibit.acquired.at),
    'uco-core:object': [link(file)],
  };
  for (const one of exhibit.derived) {
    const key = derivedKey(exhibit, one.event);
    yield fileNode({ key, name: one.path, bytes: one.bytes, sha256: one.sha256, description: one.kind });
    const source = exhibit.derived.find((other) => other.sha256 === one.source && other !== one);
    const target = source === undefined ? file : `kb:file-${derivedKey(exhibit, source.event)}`;
    yield relationNode(`kb:file-${key}`, 'Derived_From', target);
  }
}

function* memberNodes(exhibit: PlanExhibit): Generator<GraphNode> {
  for (const [index, member] of exhibit.members.entries()) {
    const key = memberKey(exhibit, index);
    yield fileNode({ key, ...member });
    yield relationNode(`kb:file-${key}`, 'Contained_Within', `kb:file-${exhibit.id}`);
  }
}

function* actions(contents: Contents): Generator<GraphNode> {
  const exhibits = new Map(contents.plan.exhibits.map((exhibit) => [exhibit.id, exhibit] as const));
  const numbers = exhibitNumbers(contents);
  for (const event of contents.events) {
    const exhibit = event.item === undefined ? undefined : exhibits.get(event.item);
    const made = exhibit?.derived.find((one) => one.event === event.seq);
    const results: string[] = [];
    if (exhibit !== undefined && event.type === 'item.acquired')
      results.push(`kb:file-${exhibit.id}`, `kb:provenance-${exhibit.id}`);
    if (exhibit !== undefined && made !== undefined)
      results.push(`kb:file-${derivedKey(exhibit, event.seq)}`);
    yield {
      '@id': `kb:action-${event.seq}`,
      '@type': 'case-investigation:InvestigativeAction',
      'uco-core:name': event.type,
      'uco-core:description': sentence(event, numbers),
      'uco-action:startTime': typed('dateTime', event.at),
      'uco-action:endTime': typed('dateTime', event.at),
      'uco-action:performer': link(`kb:person-${event.actor.id}`),
      'uco-action:instrument': [link(toolId(event.tool))],
      ...optional(
        'uco-action:object',
        exhibit === undefined || event.type === 'item.acquired' ? undefined : [link(`kb:file-${exhibit.id}`)],
      ),
      ...optional('uco-action:result', results.length === 0 ? undefined : results.map((id) => link(id))),
    };
  }
}

function sentence(event: RecordedEvent, numbers: (item: string) => string | null): string {
  const { key, values } = readableEvent(
    { type: event.type, item: event.item ?? null, details: event.disclosed?.details ?? null },
    numbers,
  );
  return reportEn[key].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
