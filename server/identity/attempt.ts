/** How often something was tried in vain, an account or from an address. Instants are milliseconds. */
export type Attempts = {
  /** `name:` and an account's name, or `address:` and where they came from. */
  readonly key: string;
  readonly count: number;
  readonly lastAt: number;
  /** Until when nothing is tried any more. */
  readonly lockedUntil: number;
};
