import type { Services } from '../../services.ts';

/** What the routes that decide answer from. Ask for `snapshot` with each request: it is replaced when policies change. `now` gives milliseconds. */
export type DecisionContext = Pick<Services, 'snapshot' | 'now' | 'recorder' | 'nameOf'>;
