import { french as engine, type MessageCatalog, textTranslations } from '../../engine/index.ts';
import { auth } from './fr/auth.ts';
import { clock } from './fr/clock.ts';
import { clockQuestion } from './fr/clock-question.ts';
import { decisionLog } from './fr/decision-log.ts';
import { input } from './fr/input.ts';
import { lifecycle } from './fr/lifecycle.ts';
import { report } from './fr/report.ts';
import { requests } from './fr/requests.ts';
import { storage } from './fr/storage.ts';
import { template } from './fr/template.ts';
import { whatIf } from './fr/what-if.ts';

/** All that the server says, and the engine in it, in French. */
export const french: MessageCatalog = {
  locale: 'fr',
  texts: {
    ...engine.texts,
    ...textTranslations(clockQuestion),
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
};
