import { differenceStages } from './difference.ts';
import type { DocumentContext } from './document-context.ts';
import type { Entity } from './entity.ts';
import { deskEntities } from './parts/desk-entities.ts';
import { headerEntities } from './parts/header-entities.ts';
import { hoursEntities } from './parts/hours-entities.ts';
import { listEntities } from './parts/list-entities.ts';
import { ruleListEntities } from './parts/rule-lists.ts';
import { targetEntities } from './parts/target-entities.ts';
import { vocabularyEntities } from './parts/vocabulary-entities.ts';

/** All that a policy says, entry by entry, in the order of its parts. */
export function policyEntities(context: DocumentContext): Entity[] {
  const entities = [
    ...headerEntities(context),
    ...vocabularyEntities(context),
    ...ruleListEntities(context),
    ...deskEntities(context),
    ...hoursEntities(context),
    ...targetEntities(context),
    ...listEntities(context),
  ];
  return differenceStages.flatMap((stage) => entities.filter((entity) => entity.stage === stage));
}
