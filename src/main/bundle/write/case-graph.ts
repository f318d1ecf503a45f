import type { JsonObject, JsonValue } from '../../../shared/ledger/strict-json.ts';
import type { PlanExhibit } from './plan.ts';

/** A node of the graph; every node has an `@id` and a `@type`. */
export type GraphNode = JsonObject;

/** The CASE/UCO 1.4 namespaces in use. `kb` is the case's own: the same thing has the same address in every bundle of a case. */
export function graphContext(ledger: string): JsonObject {
  const uco = 'https://ontology.unifiedcyberontology.org/uco/';
  return {
    kb: `urn:uuid:${ledger}#`,
    'case-investigation': 'https://ontology.caseontology.org/case/investigation/',
    co: 'http://purl.org/co/',
    'uco-action': `${uco}action/`,
    'uco-core': `${uco}core/`,
    'uco-identity': `${uco}identity/`,
    'uco-observable': `${uco}observable/`,
    'uco-tool': `${uco}tool/`,
    'uco-types': `${uco}types/`,
    xsd: 'http://www.w3.org/2001/XMLSchema#',
  };
}

/** A reference to another node. */
export function link(id: string): JsonObject {
  return { '@id': id };
}

/** A value of an XML Schema type; UCO's shapes ask for the type to be stated. */
export function typed(
  type: 'integer' | 'nonNegativeInteger' | 'dateTime' | 'hexBinary' | 'boolean',
  value: string,
): JsonObject {
  return { '@type': `xsd:${type}`, '@value': value };
}

/** What is known of a file: its name, size and SHA-256. */
export interface FileFacts {
  /** The node's name, unique within the graph. */
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly description?: string;
}

/** A file as UCO has it: facets of its own, the hash in upper-case hex, each part with an address. */
export function fileNode(file: FileFacts): GraphNode {
  const size = typed('integer', String(file.bytes));
  return {
    '@id': `kb:file-${file.key}`,
    '@type': 'uco-observable:File',
    ...(file.description === undefined ? {} : { 'uco-core:description': file.description }),
    'uco-core:hasFacet': [
      {
        '@id': `kb:file-facet-${file.key}`,
        '@type': 'uco-observable:FileFacet',
        'uco-observable:fileName': file.name,
        'uco-observable:sizeInBytes': size,
      },
      {
        '@id': `kb:content-facet-${file.key}`,
        '@type': 'uco-observable:ContentDataFacet',
        'uco-observable:sizeInBytes': size,
        'uco-observable:hash': [
          {
            '@id': `kb:hash-${file.key}`,
            '@type': 'uco-types:Hash',
            'uco-types:hashMethod': 'SHA256',
            'uco-types:hashValue': typed('hexBinary', file.sha256.toUpperCase()),
          },
        ],
      },
    ],
  };
}

/** What the node of a derivative is called: by the event that recorded it. */
export function derivedKey(exhibit: PlanExhibit, event: number): string {
  return `${exhibit.id}-${event}`;
}

/** What the node of a container's file is called: by its place in the list. */
export function memberKey(exhibit: PlanExhibit, index: number): string {
  return `${exhibit.id}-member-${index + 1}`;
}

/** A directed relation between two observables, e.g. `Derived_From`. `key` names it where one source has several of a kind. */
export function relationNode(
  source: string,
  kind: string,
  target: string,
  key = source.slice('kb:'.length),
): GraphNode {
  return {
    '@id': `kb:relation-${kind.toLowerCase()}-${key}`,
    '@type': 'uco-observable:ObservableRelationship',
    'uco-core:source': link(source),
    'uco-core:target': link(target),
    'uco-core:kindOfRelationship': kind,
    'uco-core:isDirectional': typed('boolean', 'true'),
  };
}

/** `value` under `name` where there is something to say. */
export function optional(name: string, value: JsonValue | undefined): JsonObject {
  return value === undefined ? {} : { [name]: value };
}
