import { constraintsOf } from '../../conditions/constraints.ts';
import { groupWords } from '../../conditions/fold-written.ts';
import { describeCondition, describeRule } from '../../conditions/sentence.ts';
import type { MessageValue } from '../../messages/message.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { Path } from '../../path.ts';
import type { WrittenRule } from '../../policy/rule-lists.ts';
import { cellOf } from '../../policy/tables.ts';
import { factName } from '../../vocabulary/fact-names.ts';
import type { DifferenceStage } from '../difference.ts';
import type { DocumentContext } from '../document-context.ts';
import type { Entity, Facet } from '../entity.ts';
import { type FacetFormatter, type FacetFormatters, facetOf, facetsOf, stableText } from '../facets.ts';

/** A list of rules and how it is told. */
export type RuleList = {
  readonly stage: DifferenceStage;
  readonly path: Path;
  /** What one of its rules is called: `criterion data-loss`. */
  readonly named: (id: string) => MessageValue;
  /** Whether the first rule that holds decides, so that their order counts. */
  readonly isFirstMatch: boolean;
  readonly tellers: FacetFormatters;
  /** How what stands under `then` is told. */
  readonly verdict?: FacetFormatter;
  /** Whether a decision says the words of the rule that decided it. */
  readonly isQuoted?: boolean;
  /** What comes of a rule, in words. */
  readonly outcome: (rule: WrittenRule) => MessageValue;
};

/** The rules of a list as entries. */
export function ruleEntities(
  rules: readonly { readonly id: string }[] | undefined,
  list: RuleList,
  context: DocumentContext,
): Entity[] {
  return (rules ?? []).map((rule, index) => ruleEntity(rule as WrittenRule, [...list.path, index], list, context));
}

function ruleEntity(rule: WrittenRule, path: Path, list: RuleList, context: DocumentContext): Entity {
  const condition = context.condition(rule.when);
  const cell = cellOf(rule);
  const facets = [
    idFacet(rule.id, [...path, 'id']),
    whenFacet(rule.when, path, context),
    ...('then' in rule ? [facetOf('then', rule.then, [...path, 'then'], list.verdict ?? {})] : []),
    ...facetsOf(rule, path, list.tellers, ['id', 'when', 'then', 'cell']),
  ];
  const outcome = facets.filter(({ key, weight }) => weight === 'meaning' && key !== 'when').map(({ key, form }) => [key, form]);
  const words = facets.filter(({ key, weight }) => weight === 'words' && key !== 'source').map(({ form }) => form);
  const holdsFor = rule.when === undefined ? '' : context.form(condition);
  // A rule of labels alone is known by them; beside another language only by when it holds.
  const said = outcome.length > 0 ? outcome : context.across === 'versions' ? words : rule.when === undefined ? [] : ['label'];
  return {
    stage: list.stage,
    list: list.path.join('.'),
    id: rule.id,
    path,
    name: list.named(rule.id),
    ...(cell && { tableName: list.named(cell.table) }),
    words: rule.when === undefined ? list.outcome(rule) : describeRule(list.outcome(rule), condition),
    weight: 'meaning',
    facets,
    sense: said.length === 0 ? '' : stableText([holdsFor, said]),
    likeness: outcome.length === 0 ? '' : holdsFor,
    order: list.isFirstMatch
      ? {
          constraints: constraintsOf(condition),
          outcomes: new Map([['', stableText([outcome.length > 0 ? outcome : rule.id, list.isQuoted && words])]]),
        }
      : 'free',
  };
}

/** The id of an entry, by which decisions name it. */
export function idFacet(id: string, path: Path): Facet {
  return facetOf('id', id, path, { weight: 'own' });
}

/** When a rule holds. Where one fact of it differs, that fact is told alone. */
export function whenFacet(when: object | undefined, path: Path, { condition, form }: DocumentContext): Facet {
  return facetOf('when', when, [...path, 'when'], {
    form: (value) => form(condition(value)),
    words: (value) => describeCondition(condition(value)),
    piece: (key, value) => {
      const isGroup = (groupWords as readonly string[]).includes(key);
      return {
        what: isGroup ? messageOf('diff.facet.when') : messageOf('diff.facet.when-fact', { fact: factName(key) }),
        words:
          value !== undefined
            ? describeCondition(condition({ [key]: value }))
            : isGroup
              ? null
              : messageOf('diff.facet.whatever-it-is'),
      };
    },
  });
}
