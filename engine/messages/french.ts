import { analysis } from './fr/analysis.ts';
import { common } from './fr/common.ts';
import { conditions } from './fr/conditions.ts';
import { decision } from './fr/decision.ts';
import { diff } from './fr/diff.ts';
import { factHelp } from './fr/fact-help.ts';
import { facts } from './fr/facts.ts';
import { hours } from './fr/hours.ts';
import { lists } from './fr/lists.ts';
import { names } from './fr/names.ts';
import { notices } from './fr/notices.ts';
import { policy } from './fr/policy.ts';
import { schemaDescriptions } from './fr/schema-descriptions.ts';
import { schemaTitles } from './fr/schema-titles.ts';
import { tables } from './fr/tables.ts';
import { yaml } from './fr/yaml.ts';
import { yamlParser } from './fr/yaml-parser.ts';
import type { MessageCatalog } from './message.ts';
import { descriptionTranslations, textTranslations } from './text-translations.ts';

/** All that the engine says, in French. */
export const french: MessageCatalog = {
  locale: 'fr',
  texts: {
    ...textTranslations({ ...yamlParser, ...schemaTitles }),
    ...descriptionTranslations(schemaDescriptions),
    ...factHelp,
    ...common,
    ...conditions,
    ...decision,
    ...diff,
    ...facts,
    ...hours,
    ...lists,
    ...names,
    ...notices,
    ...policy,
    ...analysis,
    ...tables,
    ...yaml,
  },
};
