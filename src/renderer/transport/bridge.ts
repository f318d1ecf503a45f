/** What the preload of the Electron host puts into the window, and nothing else. */
export interface Bridge {
  /** Carries one call; answers with what the core answered. */
  rpc(name: string, input: unknown): Promise<unknown>;
  /** Hears every event of the core until the returned function is called. */
  listen(listener: (event: unknown) => void): () => void;
  /** The path of a dropped or chosen file on this machine; empty for one that only exists in memory. */
  pathOf(file: File): string;
}

declare global {
  interface Window {
    readonly holdfast?: Bridge;
  }
}
