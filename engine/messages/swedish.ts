import type { MessageCatalog } from './message.ts';
import { analysis } from './sv/analysis.ts';
import { common } from './sv/common.ts';
import { conditions } from './sv/conditions.ts';
import { decision } from './sv/decision.ts';
import { diff } from './sv/diff.ts';
import { factHelp } from './sv/fact-help.ts';
import { facts } from './sv/facts.ts';
import { hours } from './sv/hours.ts';
import { lists } from './sv/lists.ts';
import { names } from './sv/names.ts';
import { notices } from './sv/notices.ts';
import { policy } from './sv/policy.ts';
import { schemaDescriptions } from './sv/schema-descriptions.ts';
import { schemaTitles } from './sv/schema-titles.ts';
import { tables } from './sv/tables.ts';
import { yaml } from './sv/yaml.ts';
import { yamlParser } from './sv/yaml-parser.ts';
import { descriptionTranslations, textTranslations } from './text-translations.ts';

/** All that the engine says, in Swedish. */
export const swedish: MessageCatalog = {
  locale: 'sv',
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
