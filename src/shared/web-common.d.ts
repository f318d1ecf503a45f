/**
 * What every JavaScript engine we run on has beyond the language itself (Node, Chromium, Firefox).
 * Declared by hand, so that this layer compiles without the DOM's or Node's types and cannot reach for the rest of either.
 */
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
declare class URLSearchParams {
  get(name: string): string | null;
}
declare class URL {
  constructor(url: string, base?: string);
  static parse(url: string, base?: string): URL | null;
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly hash: string;
  readonly searchParams: URLSearchParams;
}
interface AbortSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}
declare function atob(base64: string): string;
declare function btoa(binary: string): string;
