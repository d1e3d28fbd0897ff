/** Something in the configuration that cannot be. `place` is a file with line and column, a variable or an option. */
export type ConfigurationIssue = { readonly place: string; readonly message: string; readonly hint?: string };
