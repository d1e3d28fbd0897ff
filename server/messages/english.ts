import { english as engine, type MessageCatalog } from '../../engine/index.ts';
import { auth } from './en/auth.ts';
import { clock } from './en/clock.ts';
import { decisionLog } from './en/decision-log.ts';
import { input } from './en/input.ts';
import { lifecycle } from './en/lifecycle.ts';
import { report } from './en/report.ts';
import { requests } from './en/requests.ts';
import { storage } from './en/storage.ts';
import { template } from './en/template.ts';
import { whatIf } from './en/what-if.ts';

/** All that the server says, and the engine in it, in English. */
export const english = {
  locale: 'en',
  texts: {
    ...engine.texts,
    ...auth,
    ...clock,
    ...decisionLog,
    ...input,
    ...lifecycle,
    ...report,
    ...requests,
    ...storage,
    ...template,
    ...whatIf,
  },
} as const satisfies MessageCatalog;

/** The English texts by code, which type the messages and the other languages. */
export type English = (typeof english)['texts'];
