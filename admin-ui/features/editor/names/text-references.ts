import { type Path, parseLevelTime, plainClosure, type SupportPolicy, targetKinds } from '../../../../engine/index.ts';
import { type OutcomeKind, type RuleList, ruleLists, rulesAt } from '../rules/rule-lists.ts';
import { type AnswerKinds, conditionReferences, isMap, type NameReference, valueReferences } from './condition-references.ts';
import type { NameKind } from './declared-name.ts';
import { exampleReferences } from './example-references.ts';

/** Every place in a text where it names something, whether that is declared in it or in a base. `value` is the plain value of the text. */
export function textReferences(value: SupportPolicy, kindOf: AnswerKinds): NameReference[] {
  return [
    ...ruleLists(value).flatMap((list) => ruleReferences(list, value, kindOf)),
    ...valueReferences('severities', value.severity?.default, ['severity', 'default']),
    ...entriesIn(value.desks).flatMap(([id, desk]) => [
      ...valueReferences('hours', desk.hours, ['desks', id, 'hours']),
      ...valueReferences('contacts', desk.contacts, ['desks', id, 'contacts']),
    ]),
    ...valueReferences('hours', value.unions, ['unions']),
    ...valueReferences('hours', plainClosure(value.closure).on, ['closure', 'on']),
    ...listIn(value.examples).flatMap((example, index) => exampleReferences(example, ['examples', index], kindOf)),
  ];
}

const outcomeKinds: Partial<Record<OutcomeKind, NameKind>> = {
  severity: 'severities',
  desk: 'desks',
  desks: 'desks',
  hours: 'hours',
};

function ruleReferences(list: RuleList, value: SupportPolicy, kindOf: AnswerKinds): NameReference[] {
  return rulesAt(value, list.path).flatMap((rule, index) => {
    if (!isMap(rule)) return [];
    const path: Path = [...list.path, index];
    return [
      ...conditionReferences(rule.when, [...path, 'when'], kindOf),
      ...list.outcomes.flatMap(({ key, kind }) => valueReferences(outcomeKinds[kind], rule[key], [...path, key])),
      ...(list.id === 'escalation' ? levelTimeReferences(rule.after, [...path, 'after']) : []),
      ...(list.id === 'targets' ? targetKinds.flatMap((kind) => targetReferences(rule[kind], [...path, kind])) : []),
    ];
  });
}

/** The hours on which the time of a level counts. */
function levelTimeReferences(after: unknown, path: Path): NameReference[] {
  const time = typeof after === 'string' ? parseLevelTime(after) : undefined;
  if (time === undefined || 'of' in time || time.on === undefined) return [];
  return [{ kind: 'hours', name: time.on, path, isKey: false, isInLevelTime: true }];
}

function targetReferences(target: unknown, path: Path): NameReference[] {
  if (!isMap(target)) return [];
  const second = isMap(target.atLatest) ? valueReferences('hours', target.atLatest.on, [...path, 'atLatest', 'on']) : [];
  return [
    ...(['on', 'dueWithinHours'] as const).flatMap((key) => valueReferences('hours', target[key], [...path, key])),
    ...second,
  ];
}

function entriesIn(part: unknown): [string, Readonly<Record<string, unknown>>][] {
  return isMap(part) ? Object.entries(part).flatMap(([id, one]) => (isMap(one) ? [[id, one]] : [])) : [];
}

function listIn(part: unknown): readonly unknown[] {
  return Array.isArray(part) ? part : [];
}
