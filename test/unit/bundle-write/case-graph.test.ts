import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formatCaseGraph } from '../../../src/main/bundle/write/case-jsonld.ts';
import { readContents } from '../../../src/main/bundle/write/contents.ts';
import { nodePrimitives } from '../../../src/main/node/primitives.ts';
import { readThreads } from '../../../src/main/bundle/write/threads.ts';
import { sampleFiles, samplePlan } from './sample-case.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
const graphSchema = z.object({
  '@context': z.record(z.string(), z.string()),
  '@graph': z.array(z.record(z.string(), z.json())),
});

const contents = readContents(samplePlan('/nowhere'), nodePrimitives);
const threads = await readThreads(contents);
const graph = graphSchema.parse(JSON.parse(formatCaseGraph(contents, threads)));
const nodes = graph['@graph'];

/** Every object below a value, itself among them. */
function* objects(value: Json): Generator<{ readonly [name: string]: Json }> {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) yield value as { readonly [name: string]: Json };
  for (const part of Object.values(value)) yield* objects(part);
}
const all = [...objects(nodes)];
const defined = all.filter((object) => '@type' in object && '@id' in object);
const ofType = (type: string): typeof defined => defined.filter((object) => object['@type'] === type);

describe('case.jsonld', () => {
  test('gives every node and every facet an address of its own', () => {
    const ids = defined.map((object) => object['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all.filter((object) => '@type' in object && !('@value' in object) && !('@id' in object))).toEqual(
      [],
    );
  });

  test('refers to nothing that it does not describe', () => {
    const ids = new Set(defined.map((object) => object['@id']));
    const links = all.filter((object) => Object.keys(object).join() === '@id');
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((object) => !ids.has(object['@id'] ?? null))).toEqual([]);
  });

  test('uses only the prefixes that its context explains', () => {
    const prefixes = new Set(Object.keys(graph['@context']));
    const names = all.flatMap((object) => [...Object.keys(object), object['@type'], object['@id']]);
    const used = names.flatMap((name) => (typeof name === 'string' && !name.startsWith('@') ? [name] : []));
    expect(used.filter((name) => !prefixes.has(name.split(':', 1)[0] ?? ''))).toEqual([]);
  });

  test('states each file’s hash as UCO asks: SHA256, upper-case hex of type hexBinary, exactly one', () => {
    const hashes = ofType('uco-types:Hash');
    expect(hashes.length).toBe(ofType('uco-observable:File').length);
    for (const hash of hashes) {
      expect(hash['uco-types:hashMethod']).toBe('SHA256');
      expect(hash['uco-types:hashValue']).toEqual({
        '@type': 'xsd:hexBinary',
        '@value': expect.stringMatching(/^[0-9A-F]{64}$/) as string,
      });
    }
  });

  test('has a provenance record with its exhibit number for each exhibit that is handed over', () => {
    const numbers = ofType('case-investigation:ProvenanceRecord').map(
      (record) => record['case-investigation:exhibitNumber'],
    );
    expect(numbers).toEqual(
      sampleFiles.filter(({ leftOut }) => leftOut !== true).map(({ number }) => number),
    );
  });

  test('has an action for every event, each with one performer and its time', () => {
    const actions = ofType('case-investigation:InvestigativeAction');
    expect(actions.map((action) => action['uco-core:name'])).toEqual(contents.events.map(({ type }) => type));
    for (const action of actions) {
      expect(action['uco-action:performer']).toEqual({
        '@id': expect.stringMatching(/^kb:person-/) as string,
      });
      expect(action['uco-action:startTime']).toMatchObject({ '@type': 'xsd:dateTime' });
    }
  });

  test('does not name what is left out', () => {
    expect(JSON.stringify(graph)).not.toMatch(/AB\/6|not-handed-over/);
  });

  test('stays within its size and says how much it leaves to the other files', () => {
    const small = formatCaseGraph(contents, threads, 8_000);
    expect(small.length).toBeLessThan(10_000);
    const parsed = graphSchema.parse(JSON.parse(small));
    expect(JSON.stringify(parsed['@graph'][0])).toMatch(/\d+ further nodes are left out for size/);
  });
});
