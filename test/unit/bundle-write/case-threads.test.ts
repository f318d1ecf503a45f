import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { formatCaseGraph } from '../../../src/main/bundle/write/case-jsonld.ts';
import { readContents, type Contents } from '../../../src/main/bundle/write/contents.ts';
import { readThreads } from '../../../src/main/bundle/write/threads.ts';
import { nodePrimitives } from '../../../src/main/node/primitives.ts';
import { sha256 } from '../../../src/shared/model/ids.ts';
import { problemsOf, statementsOf } from './case-ontology.ts';
import { sampleFiles, samplePlan, type SampleFile } from './sample-case.ts';

const encoder = new TextEncoder();
const picture = sha256.parse(createHash('sha256').update('a picture').digest('hex'));

interface Written {
  readonly n: number;
  readonly sender?: string | null;
  readonly body?: string;
  readonly local?: string | null;
  readonly utc?: string | null;
  readonly attachment?: boolean;
  readonly conversation?: string;
}

function message({
  n,
  sender = 'Núñez',
  body = `words ${n}`,
  local = '2026-11-01T09:00',
  utc = null,
  ...more
}: Written): string {
  return JSON.stringify({
    v: 1,
    n,
    kind: sender === null ? 'system' : 'message',
    sender,
    body,
    time: { raw: '01/11/2026, 09:00', local, utc, zone: { source: 'unknown', name: null } },
    attachments:
      more.attachment === true
        ? [{ name: 'p.jpg', status: 'present', media: 'image', member: 'p.jpg', sha256: picture }]
        : [],
    marks: [],
    flags: [],
    source: { member: null, line: n, lines: 1, start: 0, end: 1 },
    ...(more.conversation === undefined ? {} : { conversation: more.conversation }),
  });
}

function chat(lines: readonly string[], path = 'derived/transcript.jsonl', kind = 'transcript'): SampleFile {
  return {
    number: 'AB/1',
    kind: 'chat',
    name: 'chat.zip',
    bytes: encoder.encode('a chat'),
    members: [{ name: 'p.jpg', bytes: 9, sha256: picture }],
    derived: [{ path, kind, bytes: encoder.encode(lines.map((line) => `${line}\n`).join('')) }],
  };
}

async function graphOf(file: SampleFile, limit?: number): Promise<{ '@graph': Record<string, unknown>[] }> {
  const contents = readContents(samplePlan('/nowhere', {}, [file, ...sampleFiles.slice(1)]), nodePrimitives);
  return JSON.parse(formatCaseGraph(contents, await readThreads(contents, limit))) as {
    '@graph': Record<string, unknown>[];
  };
}

/** The values that a property of the observable or the collections ontology has in a graph, sorted. */
async function values(document: object, property: string): Promise<readonly string[]> {
  const quads = await statementsOf(document);
  return quads
    .filter(({ predicate }) => predicate.value.endsWith(`/${property}`))
    .map(({ object }) => object.value)
    .sort();
}

const three = chat([
  message({ n: 1, sender: null, body: 'Messages are encrypted' }),
  message({ n: 2, attachment: true }),
  message({ n: 3, sender: 'ليلى', body: 'line\nwith "quotes" \u202e', utc: '2026-11-01T08:00:07Z' }),
]);

describe('the graph of a case with a chat', () => {
  test('breaks no shape and uses no term that the ontologies do not have', async () => {
    expect(await problemsOf(await graphOf(three))).toEqual([]);
  });

  test('says each message word for word, with its time as far as that is known', async () => {
    const graph = await graphOf(three);
    expect(await values(graph, 'messageText')).toEqual(
      ['Messages are encrypted', 'line\nwith "quotes" \u202e', 'words 2'].sort(),
    );
    expect(await values(graph, 'sentTime')).toEqual([
      '2026-11-01T08:00:07Z',
      '2026-11-01T09:00:00',
      '2026-11-01T09:00:00',
    ]);
    expect(await values(graph, 'displayName')).toEqual(['Núñez', 'ليلى'].sort());
  });

  test('leaves a time out that is only a day or cannot be read', async () => {
    const graph = await graphOf(
      chat([message({ n: 1, local: '2026-11-01' }), message({ n: 2, local: null })]),
    );
    expect(await values(graph, 'sentTime')).toEqual([]);
    expect(await problemsOf(graph)).toEqual([]);
  });

  test('joins a message with the file that came with it', async () => {
    const graph = await graphOf(three);
    const relation = graph['@graph'].find((node) => node['uco-core:kindOfRelationship'] === 'Attached_To');
    expect(relation).toMatchObject({
      'uco-core:source': { '@id': expect.stringMatching(/-member-1$/) as string },
      'uco-core:target': { '@id': expect.stringMatching(/^kb:message-.*-2$/) as string },
    });
  });

  test('repeats no more than the stated number of messages, and says so', async () => {
    const graph = await graphOf(three, 2);
    expect(await values(graph, 'messageText')).toHaveLength(2);
    expect(await values(graph, 'size')).toEqual(['2']);
    expect(JSON.stringify(graph)).toContain(
      '2 messages of this chat stand in this graph; see derived/transcript.jsonl.',
    );
    expect(await problemsOf(graph)).toEqual([]);
  });

  test('has a thread for each conversation of an export that holds several', async () => {
    const graph = await graphOf(
      chat([
        message({ n: 1, conversation: 'a' }),
        message({ n: 2, sender: 'B', conversation: 'b' }),
        message({ n: 3, conversation: 'a' }),
      ]),
    );
    const threads = graph['@graph'].filter((node) => node['@type'] === 'uco-observable:MessageThread');
    expect(threads).toHaveLength(2);
    expect(await values(graph, 'size')).toEqual(['1', '2']);
    expect(await problemsOf(graph)).toEqual([]);
  });

  test('passes over a line that is no message, and counts what it has', async () => {
    const graph = await graphOf(chat([message({ n: 1 }), '{"v":2}', 'no JSON', message({ n: 4 })]));
    expect(await values(graph, 'size')).toEqual(['2']);
    expect(await values(graph, 'threadNextItem')).toEqual([]);
    expect(await values(graph, 'threadSuccessor')).toHaveLength(1);
    expect(await problemsOf(graph)).toEqual([]);
  });
});

describe('the graph of a chat that goes in part', () => {
  const lines = [1, 2, 3, 4, 5].map((n) =>
    n === 2 || n === 3 || n === 5
      ? `{"message":${message({ n })},"salt":"${'0'.repeat(64)}"}`
      : `{"leaf":"${'a'.repeat(64)}"}`,
  );
  const withheld = chat(lines, 'derived/extract.jsonl', 'extract');

  async function extract(): Promise<{ '@graph': Record<string, unknown>[] }> {
    const contents = readContents(samplePlan('/nowhere', {}, [withheld]), nodePrimitives);
    const part: Contents = {
      ...contents,
      plan: {
        ...contents.plan,
        exhibits: contents.plan.exhibits.map((exhibit) => ({
          ...exhibit,
          open: null,
          members: [],
          extract: {
            messages: 5,
            runs: [
              [2, 3],
              [5, 5],
            ],
            printed: [],
          },
        })),
      },
    };
    return JSON.parse(formatCaseGraph(part, await readThreads(part))) as {
      '@graph': Record<string, unknown>[];
    };
  }

  test('holds the disclosed messages and says how many there are in all', async () => {
    const graph = await extract();
    expect(await values(graph, 'messageID')).toEqual(['2', '3', '5']);
    expect(JSON.stringify(graph)).toContain(
      '3 of 5 messages of this chat stand in this graph; see derived/extract.jsonl.',
    );
    expect(await problemsOf(graph)).toEqual([]);
  });

  test('calls what it holds as the graph of the whole chat does', async () => {
    const ids = (graph: { '@graph': Record<string, unknown>[] }): readonly unknown[] =>
      graph['@graph'].flatMap((node) =>
        /account|message-|thread-/.test(String(node['@id'])) ? [node['@id']] : [],
      );
    const senders = ['A', 'B', 'Núñez', 'A', 'B'];
    const whole = await graphOf(chat(senders.map((sender, index) => message({ n: index + 1, sender }))));
    const part = ids(await extract());
    expect(part.length).toBeGreaterThan(4);
    expect(ids(whole)).toEqual(expect.arrayContaining(part.filter((id) => !String(id).includes('relation'))));
  });

  test('claims that one message follows another at once only where it does', async () => {
    const graph = await extract();
    expect(await values(graph, 'threadNextItem')).toEqual([expect.stringMatching(/-3$/)]);
    expect(await values(graph, 'threadSuccessor')).toEqual([expect.stringMatching(/-5$/)]);
    // The first one that is here is not the first of the chat; the last one is.
    expect(await values(graph, 'threadOriginItem')).toEqual([]);
    expect(await values(graph, 'threadTerminalItem')).toEqual([expect.stringMatching(/-5$/)]);
  });
});

describe('a graph that is wrong', () => {
  type Edit = (text: string) => string;
  const mutants: readonly (readonly [string, Edit, RegExp])[] = [
    [
      'a hash value without its type',
      (text) => text.replace(/\{"@type":"xsd:hexBinary","@value":("[0-9A-F]+")\}/, '$1'),
      /^DatatypeConstraintComponent hashValue/,
    ],
    [
      'a hash without a method',
      (text) => text.replace('"uco-types:hashMethod":"SHA256",', ''),
      /^MinCount.* hashMethod/,
    ],
    ['a hash method by another name', (text) => text.replace('"SHA256"', '"SHA-256"'), /^In.* hashMethod/],
    [
      'a performer that nothing says what it is',
      (text) =>
        text.replace(
          /"uco-action:performer":\{"@id":"kb:person-/,
          '"uco-action:performer":{"@id":"kb:nobody-',
        ),
      /^Class.* performer/,
    ],
    [
      'two performers',
      (text) =>
        text.replace(
          /"uco-action:performer":(\{"@id":"[^"]+"\}),"uco-action:instrument":\[(\{"@id":"[^"]+"\})\]/,
          '"uco-action:performer":[$1,$2]',
        ),
      /^MaxCount.* performer/,
    ],
    [
      'a time that does not exist',
      (text) =>
        text.replace(
          /("uco-action:startTime":\{"@type":"xsd:dateTime","@value":")2026-11-20/,
          '$12026-13-40',
        ),
      /^unreal 2026-13-40/,
    ],
    [
      'a time that is mere text',
      (text) =>
        text.replace(
          /"uco-action:startTime":\{"@type":"xsd:dateTime","@value":("[^"]+")\}/,
          '"uco-action:startTime":$1',
        ),
      /^Datatype.* startTime/,
    ],
    [
      'a class that does not exist',
      (text) => text.replace('"uco-observable:MessageThreadFacet"', '"uco-observable:MessageTreadFacet"'),
      /^unknown .*MessageTreadFacet$/,
    ],
    [
      'a property that does not exist',
      (text) => text.replace('"uco-observable:messageText"', '"uco-observable:messageWords"'),
      /^unknown .*messageWords$/,
    ],
    [
      'a facet shared by two objects',
      (text) => text.replace(/"kb:facet-message-([^"]*)-2"/, '"kb:facet-message-$1-1"'),
      /^MaxCount/,
    ],
    [
      'something in a thread that is no message',
      (text) => text.replace(/"co:element":\[\{"@id":"kb:message-/, '"co:element":[{"@id":"kb:account-'),
      /^Class/,
    ],
    ['a thread without a size', (text) => text.replace(/"co:size":\{[^}]+\},/, ''), /^MinCount.* size/],
    [
      'a first message behind another one',
      (text) =>
        text
          .replace(
            '"uco-types:threadOriginItem"',
            '"uco-types:threadPreviousItem":{"@id":"kb:x"},"uco-types:threadOriginItem"',
          )
          .replace(
            /("uco-types:ThreadItem","co:itemContent":\{"@id":"[^"]+"\})/,
            '$1,"uco-types:threadPreviousItem":{"@id":"kb:x"}',
          ),
      /^MaxCount/,
    ],
    [
      'a message without a sender’s account',
      (text) => text.replace(/"uco-observable:DigitalAccount"/g, '"uco-identity:Person"'),
      /^Class.* from/,
    ],
    [
      'a relation without an end',
      (text) => text.replace(/"uco-core:target":\{[^}]+\},/, ''),
      /^MinCount.* target/,
    ],
  ];

  test.each(mutants)('is caught: %s', async (_, change, problem) => {
    const sound = JSON.stringify(await graphOf(three));
    const changed = change(sound);
    expect(changed).not.toBe(sound);
    const problems = await problemsOf(JSON.parse(changed) as object);
    expect(problems.filter((each) => problem.test(each))).not.toEqual([]);
  });
});
