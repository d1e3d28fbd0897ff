import { frenchPhrases, type Phrasebook } from '../../engine/index.ts';
import { access } from './fr/access.ts';
import { clock } from './fr/clock.ts';
import { lifecycle } from './fr/lifecycle.ts';
import { reports } from './fr/reports.ts';
import { requests } from './fr/requests.ts';
import { simulation } from './fr/simulation.ts';
import { stores } from './fr/stores.ts';
import { texts } from './fr/texts.ts';

/** All that the server says, and the engine in it, in French. */
export const frenchWords: Phrasebook = {
  ...frenchPhrases,
  ...access,
  ...clock,
  ...lifecycle,
  ...reports,
  ...requests,
  ...simulation,
  ...stores,
  ...texts,
};
