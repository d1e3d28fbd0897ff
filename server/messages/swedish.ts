import { type MessageCatalog, swedishCatalog } from '../../engine/index.ts';
import { access } from './sv/auth.ts';
import { clock } from './sv/clock.ts';
import { texts } from './sv/input.ts';
import { lifecycle } from './sv/lifecycle.ts';
import { reports } from './sv/reports.ts';
import { requests } from './sv/requests.ts';
import { stores } from './sv/storage.ts';
import { simulation } from './sv/what-if.ts';

/** All that the server says, and the engine in it, in Swedish. */
export const swedishMessages: MessageCatalog = {
  ...swedishCatalog,
  ...access,
  ...clock,
  ...lifecycle,
  ...reports,
  ...requests,
  ...simulation,
  ...stores,
  ...texts,
};
