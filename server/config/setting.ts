/** What a value was read as, or why it cannot be. */
export type ReadValue<T> = { readonly value: T } | { readonly issue: string; readonly hint?: string };

/** How values of a kind are read: as text from the environment and the command line, or as they stand in YAML. */
export type ValueKind<T> = {
  /** What is allowed, in words: `a number from 1 to 9`. */
  readonly allowed: string;
  /** The same for editors, as JSON Schema. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** `folder` is where relative paths begin. */
  readonly fromText: (text: string, folder: string) => ReadValue<T>;
  readonly fromYaml: (value: unknown, folder: string) => ReadValue<T>;
};

/** Something that can be set. */
export type Setting<T = unknown> = {
  readonly kind: ValueKind<T>;
  /** What it does, in a sentence. */
  readonly about: string;
  readonly variable: string;
  /** The option of `dueline serve` that sets it, with its dashes. */
  readonly option?: string;
  /** What holds where nothing sets it. */
  readonly otherwise: T;
  /** Never shown; `part` where only a password in an address is hidden. */
  readonly secret?: 'whole' | 'part';
};
