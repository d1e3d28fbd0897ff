import { swedish as engine, type MessageCatalog, textTranslations } from '../../engine/index.ts';
import { auth } from './sv/auth.ts';
import { clock } from './sv/clock.ts';
import { clockQuestion } from './sv/clock-question.ts';
import { decisionLog } from './sv/decision-log.ts';
import { input } from './sv/input.ts';
import { lifecycle } from './sv/lifecycle.ts';
import { report } from './sv/report.ts';
import { requests } from './sv/requests.ts';
import { storage } from './sv/storage.ts';
import { template } from './sv/template.ts';
import { whatIf } from './sv/what-if.ts';

/** All that the server says, and the engine in it, in Swedish. */
export const swedish: MessageCatalog = {
  locale: 'sv',
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
