/** Something in the configuration that cannot be. `place` is a file with line and column, a variable or an option. */
export type ConfigurationFault = { readonly place: string; readonly message: string; readonly hint?: string };
