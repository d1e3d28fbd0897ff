/** A way to the OpenID provider that somebody has begun and not yet come back from. `expiresAt` is milliseconds. */
export type OpenIdVisit = {
  /** The hash of the state that the provider sends back. */
  readonly hash: string;
  /** The hash of what is in the visitor's cookie: who comes back must be who went. */
  readonly browser: string;
  readonly verifier: string;
  readonly nonce: string;
  readonly returnTo: string;
  readonly expiresAt: number;
};
