import { flattened } from '../../conditions/condition.ts';
import { type Constraints, constraintsOf } from '../../conditions/constraints.ts';
import { describeCondition, nameCondition } from '../../conditions/sentence.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { Path } from '../../path.ts';
import type { TargetRule } from '../../policy/policy-document.generated.ts';
import { cellOf } from '../../policy/tables.ts';
import { metricsSetBy, targetOf } from '../../policy/target-rule.ts';
import { commitmentForm, describeCommitment, describeSetting, metricName } from '../describe-commitment.ts';
import type { DocumentContext } from '../document-context.ts';
import type { Entity, Facet } from '../entity.ts';
import { facetOf, facetsOf, stableText } from '../facets.ts';
import { idFacet, whenFacet } from './rule-entities.ts';

type Target = NonNullable<TargetRule['response']>;

/** What is promised: each promise by itself, and the rules in which they stand for when they hold. */
export function targetEntities(context: DocumentContext): Entity[] {
  return (context.document.targets ?? []).flatMap((rule, index) => {
    const path = ['targets', index];
    const targets = metricsSetBy(rule).flatMap((kind) => {
      const target = targetOf(rule, kind);
      return target === undefined ? [] : [targetEntity(rule, kind, target, [...path, kind], context)];
    });
    return [ruleEntity(rule, path, targets, context), ...targets];
  });
}

function ruleEntity(rule: TargetRule, path: Path, targets: readonly Entity[], context: DocumentContext): Entity {
  const condition = context.condition(rule.when);
  const outcomes = new Map(targets.map(({ facets, id }) => [id.split(' ')[1] ?? '', facets[0]?.form ?? '']));
  return {
    stage: 'targets',
    list: 'targets',
    id: rule.id,
    path,
    name: messageOf('diff.entry.target-rule', { id: rule.id }),
    ...tableNameOf(rule),
    words: describeCondition(condition),
    weight: 'meaning',
    isSilent: targets.length > 0,
    facets: [
      idFacet(rule.id, [...path, 'id']),
      whenFacet(rule.when, path, context),
      ...facetsOf(rule, path, {}, ['id', 'when', 'cell', ...metricsSetBy(rule)]),
    ],
    sense: stableText([context.form(condition), [...outcomes]]),
    likeness: '',
    order: { constraints: constraintsOf(condition), outcomes },
  };
}

/** What the table is called of which a rule is a cell. */
function tableNameOf(rule: TargetRule): Pick<Entity, 'tableName'> {
  const cell = cellOf(rule);
  return cell === undefined ? {} : { tableName: messageOf('diff.entry.target-rule', { id: cell.table }) };
}

function targetEntity(rule: TargetRule, kind: string, target: Target, path: Path, context: DocumentContext): Entity {
  const condition = context.condition(rule.when);
  const { label, ...promise } = target;
  const name = messageOf('list.comma', { first: metricName(kind), second: nameCondition(condition) });
  const facet = targetFacet(promise, path, context);
  const rest = flattened('all', condition).filter((part) => part.kind !== 'comparison');
  return {
    stage: 'targets',
    list: 'targets.promises',
    id: `${rule.id} ${kind}`,
    path,
    name,
    ...tableNameOf(rule),
    words: facet.words ?? undefined,
    weight: 'meaning',
    facets: [facet, ...facetsOf({ ...(label !== undefined && { label }) }, path, {})],
    sense: stableText([kind, context.form(condition), facet.form]),
    likeness: stableText([kind, constraintsText(constraintsOf(condition))]),
    order: 'unordered',
    ...(rest.length > 0 && {
      proviso: { form: context.form({ kind: 'all', parts: rest }), words: describeCondition({ kind: 'all', parts: rest }) },
    }),
  };
}

function targetFacet(target: Target, path: Path, { across, meantHours, namedHours }: DocumentContext): Facet {
  const named = across === 'languages' ? namedHours : undefined;
  return facetOf('promise', target, path, {
    isNamed: false,
    form: (value) => commitmentForm(value as Target, meantHours),
    words: (value) => describeCommitment(value as Target, named),
    piece: (key, value) => {
      const words = describeSetting(key, value);
      return words === undefined ? undefined : { what: undefined, words };
    },
  });
}

/** The cases of which a condition speaks, without its exceptions. */
function constraintsText(constraints: Constraints): unknown {
  return [...constraints]
    .flatMap(([fact, { only }]) => (only === undefined ? [] : [[fact, [...only].map(String).sort()]]))
    .sort();
}
