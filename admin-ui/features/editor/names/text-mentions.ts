import { type Path, type SupportPolicy, targetKinds } from '../../../../engine/index.ts';
import { type OutcomeKind, type RuleList, ruleLists, rulesAt } from '../rules/rule-lists.ts';
import { type AnswerKinds, conditionMentions, isMap, type Mention, valueMentions } from './condition-mentions.ts';
import type { NameKind } from './declared-name.ts';
import { exampleMentions } from './example-mentions.ts';

/** Every place in a text where it names something, whether that is declared in it or in a base. `value` is the plain value of the text. */
export function textMentions(value: SupportPolicy, kindOf: AnswerKinds): Mention[] {
  return [
    ...ruleLists(value).flatMap((list) => listMentions(list, value, kindOf)),
    ...valueMentions('severities', value.severity?.default, ['severity', 'default']),
    ...entriesIn(value.desks).flatMap(([id, desk]) => [
      ...valueMentions('hours', desk.hours, ['desks', id, 'hours']),
      ...valueMentions('contacts', desk.contacts, ['desks', id, 'contacts']),
    ]),
    ...valueMentions('hours', value.unions, ['unions']),
    ...valueMentions('hours', value.closure?.on, ['closure', 'on']),
    ...listIn(value.examples).flatMap((example, index) => exampleMentions(example, ['examples', index], kindOf)),
  ];
}

const outcomeKinds: Partial<Record<OutcomeKind, NameKind>> = {
  severity: 'severities',
  desk: 'desks',
  desks: 'desks',
  hours: 'hours',
};

function listMentions(list: RuleList, value: SupportPolicy, kindOf: AnswerKinds): Mention[] {
  return rulesAt(value, list.path).flatMap((rule, index) => {
    if (!isMap(rule)) return [];
    const path: Path = [...list.path, index];
    return [
      ...conditionMentions(rule.when, [...path, 'when'], kindOf),
      ...list.outcomes.flatMap(({ key, kind }) => valueMentions(outcomeKinds[kind], rule[key], [...path, key])),
      ...(list.id === 'targets' ? targetKinds.flatMap((kind) => targetMentions(rule[kind], [...path, kind])) : []),
    ];
  });
}

function targetMentions(target: unknown, path: Path): Mention[] {
  if (!isMap(target)) return [];
  return (['on', 'dueWithinHours'] as const).flatMap((key) => valueMentions('hours', target[key], [...path, key]));
}

function entriesIn(part: unknown): [string, Readonly<Record<string, unknown>>][] {
  return isMap(part) ? Object.entries(part).flatMap(([id, one]) => (isMap(one) ? [[id, one]] : [])) : [];
}

function listIn(part: unknown): readonly unknown[] {
  return Array.isArray(part) ? part : [];
}
