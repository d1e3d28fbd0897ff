import type { MessageCatalog } from '../message.ts';
import { withHints } from '../with-hints.ts';
import { factDescriptions } from './schema-facts.ts';
import { partDescriptions } from './schema-parts.ts';
import { ruleDescriptions } from './schema-rules.ts';
import { titles } from './schema-titles.ts';

/** What stands in a policy and what facts mean; also as it stands in a hint. */
export const schema: MessageCatalog = {
  ...withHints({ ...partDescriptions, ...ruleDescriptions }),
  ...titles,
  ...factDescriptions,
};
