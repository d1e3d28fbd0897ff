import type { PolicyShelf } from '../policy-shelf.ts';

/** What the server answers from. `now` gives milliseconds. */
export type Answering = { readonly shelf: PolicyShelf; readonly now: () => number };
