/** What the system offers for keeping a secret, asked through the asynchronous methods of `safeStorage` only. */
export interface SecretStorage {
  readonly platform: NodeJS.Platform;
  /** The answer of `isAsyncEncryptionAvailable`. */
  readonly available: boolean;
  /** The answer of `getSelectedStorageBackend`; exists on Linux only. */
  readonly backend: string | null;
}

/** Backends of Linux that keep a key in a keyring of the person's session. */
const keyrings: ReadonlySet<string> = new Set(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6']);

/**
 * Whether a secret may be handed to the system at all. `basic_text` is one password for every machine in the world, and a
 * backend that we do not know might be; then nothing is kept and the person is asked each time. There is no second way that
 * would write it in clear.
 */
export function mayKeepSecrets({ platform, available, backend }: SecretStorage): boolean {
  if (!available) return false;
  return platform !== 'linux' || (backend !== null && keyrings.has(backend));
}
