/** As much of a browser's `crypto` as the shared layer may know. A page that is no secure context has none. */
export interface BrowserCrypto {
  readonly subtle: {
    importKey(
      format: 'raw',
      key: Uint8Array<ArrayBuffer>,
      algorithm: { readonly name: 'Ed25519' },
      extractable: boolean,
      usages: 'verify'[],
    ): Promise<object>;
    verify(
      algorithm: { readonly name: 'Ed25519' },
      key: object,
      signature: Uint8Array<ArrayBuffer>,
      message: Uint8Array<ArrayBuffer>,
    ): Promise<boolean>;
  };
}
