import { type Phrasebook, swedishPhrases } from '../../engine/index.ts';
import { access } from './sv/access.ts';
import { clock } from './sv/clock.ts';
import { lifecycle } from './sv/lifecycle.ts';
import { reports } from './sv/reports.ts';
import { requests } from './sv/requests.ts';
import { simulation } from './sv/simulation.ts';
import { stores } from './sv/stores.ts';
import { texts } from './sv/texts.ts';

/** All that the server says, and the engine in it, in Swedish. */
export const swedishWords: Phrasebook = {
  ...swedishPhrases,
  ...access,
  ...clock,
  ...lifecycle,
  ...reports,
  ...requests,
  ...simulation,
  ...stores,
  ...texts,
};
