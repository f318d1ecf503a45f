// What the tests use of two libraries that bring no types of their own.

declare module 'n3' {
  import type SHACLValidator from 'rdf-validate-shacl';

  type Dataset = ConstructorParameters<typeof SHACLValidator>[0];
  export type Quad = Dataset extends Iterable<infer Element> ? Element : never;
  export const Parser: new (options?: { format: string }) => { parse(text: string): Quad[] };
  export const Store: new (quads: readonly Quad[]) => Dataset;
}

declare module 'jsonld' {
  const jsonld: {
    /** Resolves to N-Quads. */
    toRDF(
      document: object,
      options: { format: 'application/n-quads'; safe: boolean; documentLoader: (url: string) => never },
    ): Promise<string>;
  };
  export default jsonld;
}
