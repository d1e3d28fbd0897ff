import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    seed: number | null;
  }
}

/** Properties are tried with the same values in every daily run, so that what fails fails again; with others in a long one. */
const seed = inject('seed');
if (seed !== null) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
