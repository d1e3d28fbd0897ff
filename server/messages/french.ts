import { frenchCatalog, type MessageCatalog } from '../../engine/index.ts';
import { access } from './fr/auth.ts';
import { clock } from './fr/clock.ts';
import { texts } from './fr/input.ts';
import { lifecycle } from './fr/lifecycle.ts';
import { reports } from './fr/reports.ts';
import { requests } from './fr/requests.ts';
import { stores } from './fr/storage.ts';
import { simulation } from './fr/what-if.ts';

/** All that the server says, and the engine in it, in French. */
export const frenchMessages: MessageCatalog = {
  ...frenchCatalog,
  ...access,
  ...clock,
  ...lifecycle,
  ...reports,
  ...requests,
  ...simulation,
  ...stores,
  ...texts,
};
