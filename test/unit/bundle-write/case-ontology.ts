import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { Parser, Store, type Quad } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const shapes = new Parser().parse(
  readFileSync(new URL('../../vectors/case-uco/shapes.ttl', import.meta.url), 'utf8'),
);
const SUBCLASS = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const DATE_TIME = 'http://www.w3.org/2001/XMLSchema#dateTime';
const VIOLATION = 'http://www.w3.org/ns/shacl#Violation';
const ONTOLOGIES = [
  'https://ontology.caseontology.org/',
  'https://ontology.unifiedcyberontology.org/',
  'http://purl.org/co/',
];
const hierarchy = shapes.filter(({ predicate }) => predicate.value === SUBCLASS);
/** Classes and properties that the shapes file says the ontologies have. */
const terms = new Set(
  shapes
    .filter(({ predicate, object }) => predicate.value === TYPE && object.value.includes('/owl#'))
    .map(({ subject }) => subject.value),
);

/** The statements of a JSON-LD document. Rejects where it asks for a context from elsewhere, or says what no statement can be made of. */
export async function statementsOf(document: object): Promise<Quad[]> {
  const text = await jsonld.toRDF(document, {
    format: 'application/n-quads',
    safe: true,
    documentLoader(url) {
      throw new Error(`asks for ${url}`);
    },
  });
  return new Parser({ format: 'N-Quads' }).parse(text);
}

/**
 * What is wrong with a graph by the shapes, each as `constraint path focus`. A misspelt term breaks no shape, so every term of the ontologies must
 * also be one that they have, and every time a real one, of which the validator only looks at the form.
 */
export async function problemsOf(document: object): Promise<readonly string[]> {
  const quads = await statementsOf(document);
  const used = quads.flatMap(({ predicate, object }) => [
    predicate.value,
    ...(predicate.value === TYPE ? [object.value] : []),
  ]);
  const unknown = [...new Set(used)].filter(
    (term) => ONTOLOGIES.some((start) => term.startsWith(start)) && !terms.has(term),
  );
  const report = await new SHACLValidator(new Store(shapes)).validate(new Store([...quads, ...hierarchy]));
  const broken = report.results
    .filter(({ severity }) => severity.value === VIOLATION)
    .map(
      ({ sourceConstraintComponent, path, focusNode }) =>
        `${nameOf(sourceConstraintComponent.value)} ${nameOf(path?.value)} ${focusNode.value}`,
    );
  const unreal = quads.flatMap(({ object }) =>
    object.termType === 'Literal' &&
    object.datatype.value === DATE_TIME &&
    Number.isNaN(Date.parse(object.value))
      ? [`unreal ${object.value}`]
      : [],
  );
  return [...unknown.map((term) => `unknown ${term}`), ...unreal, ...broken];
}

function nameOf(iri: string | undefined): string {
  return iri?.split(/[#/]/).at(-1) ?? '-';
}
