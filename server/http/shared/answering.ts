import type { House } from '../../services.ts';

/** What the routes that decide answer from. Ask for `shelf` with each request: it is replaced when policies change. `now` gives milliseconds. */
export type Answering = Pick<House, 'shelf' | 'now' | 'recorder' | 'nameOf'>;
