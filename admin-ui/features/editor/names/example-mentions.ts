import type { Path } from '../../../../engine/index.ts';
import { type AnswerKinds, factMentions, isMap, type Mention, valueMentions } from './condition-mentions.ts';
import { type NameKind, ruleKind } from './declared-name.ts';

/** The names in an example: in its case, in what happened to that, and in what must come out. */
export function exampleMentions(example: unknown, path: Path, kindOf: AnswerKinds): Mention[] {
  if (!isMap(example)) return [];
  return [...caseMentions(example.case, [...path, 'case'], kindOf), ...expectedMentions(example.expect, [...path, 'expect'], [])];
}

function caseMentions(stated: unknown, path: Path, kindOf: AnswerKinds): Mention[] {
  if (!isMap(stated)) return [];
  return Object.entries(stated).flatMap(([key, value]) => {
    const at = [...path, key];
    if (key !== 'events' || !Array.isArray(value)) return factMentions(key, value, at, kindOf);
    return value.flatMap((event, index) => eventMentions(event, [...at, index]));
  });
}

function eventMentions(event: unknown, path: Path): Mention[] {
  if (!isMap(event)) return [];
  const to = { 'severity-changed': 'severities', 'desk-changed': 'desks' }[String(event.type)];
  return [
    ...valueMentions(to, event.to, [...path, 'to']),
    ...valueMentions(ruleKind(['escalation']), event.level, [...path, 'level']),
  ];
}

/** Which names stand where in a decision. */
const decided: readonly (readonly [place: RegExp, kind: NameKind])[] = [
  [/^severity\.(id|requested|assessed)$/, 'severities'],
  [/^routing\.desk\.id$|^routing\.alternates(\.id)?$/, 'desks'],
  [/^targets\.\w+\.calendar$/, 'hours'],
  [/^excluded\.id$/, ruleKind(['exclusions'])],
  [/^obligations(\.id)?$/, ruleKind(['obligations'])],
  [/^notices(\.id)?$/, ruleKind(['notices'])],
  [/^escalation\.(current|next|levels(\.id)?)$/, ruleKind(['escalation'])],
];

/** What is expected, by the path into the decision: `routing.desk.id`, or maps in maps. */
function expectedMentions(expected: unknown, path: Path, steps: readonly string[]): Mention[] {
  if (Array.isArray(expected)) return expected.flatMap((one, index) => expectedMentions(one, [...path, index], steps));
  if (isMap(expected))
    return Object.entries(expected).flatMap(([key, value]) =>
      expectedMentions(value, [...path, key], [...steps, ...key.split('.').filter((step) => !/^\d+$/.test(step))]),
    );
  const kind = decided.find(([place]) => place.test(steps.join('.')))?.[1];
  // Hours of several desks together are told as `one+other`.
  const names = typeof expected === 'string' ? expected.split('+') : [];
  return names.flatMap((name) => valueMentions(kind, name, path));
}
