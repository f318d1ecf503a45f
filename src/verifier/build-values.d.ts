/** The version in package.json, put in place when the page is built. */
declare const HOLDFAST_VERSION: string;

/** As much of Trusted Types as the page uses; browsers without them need no policy. */
interface Window {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string }): unknown;
  };
}
