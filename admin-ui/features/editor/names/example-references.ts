import type { Path } from '../../../../engine/index.ts';
import { type AnswerKinds, factReferences, isMap, type NameReference, valueReferences } from './condition-references.ts';
import { type NameKind, ruleKind } from './declared-name.ts';

/** The names in an example: in its case, in what happened to that, and in what must come out. */
export function exampleReferences(example: unknown, path: Path, kindOf: AnswerKinds): NameReference[] {
  if (!isMap(example)) return [];
  return [
    ...caseReferences(example.case, [...path, 'case'], kindOf),
    ...expectedReferences(example.expect, [...path, 'expect'], []),
  ];
}

function caseReferences(stated: unknown, path: Path, kindOf: AnswerKinds): NameReference[] {
  if (!isMap(stated)) return [];
  return Object.entries(stated).flatMap(([key, value]) => {
    const at = [...path, key];
    if (key !== 'events' || !Array.isArray(value)) return factReferences(key, value, at, kindOf);
    return value.flatMap((event, index) => eventReferences(event, [...at, index], kindOf));
  });
}

function eventReferences(event: unknown, path: Path, kindOf: AnswerKinds): NameReference[] {
  if (!isMap(event)) return [];
  const to = { 'severity-changed': 'severities', 'desk-changed': 'desks' }[String(event.type)];
  const changed = isMap(event.set) ? Object.entries(event.set) : [];
  return [
    ...valueReferences('events', event.type, [...path, 'type']),
    ...valueReferences(to, event.to, [...path, 'to']),
    ...valueReferences(ruleKind(['escalation']), event.level, [...path, 'level']),
    ...changed.flatMap(([fact, value]) => factReferences(fact, value, [...path, 'set', fact], kindOf)),
  ];
}

/** Which names stand where in a decision. */
const decided: readonly (readonly [place: RegExp, kind: NameKind])[] = [
  [/^severity\.(id|requested|assessed)$/, 'severities'],
  [/^routing\.desk\.id$|^routing\.alternates(\.id)?$/, 'desks'],
  [/^targets\.\w+\.calendar$/, 'hours'],
  [/^targets\.\w+\.startsOn$/, 'events'],
  [/^targets\.\w+\.segments\.reason$/, 'pauses'],
  [/^excluded\.id$/, ruleKind(['exclusions'])],
  [/^credits(\.id)?$/, ruleKind(['credits'])],
  [/^obligations(\.id)?$/, ruleKind(['obligations'])],
  [/^notices(\.id)?$/, ruleKind(['notices'])],
  [/^escalation\.(current|next|levels(\.id)?)$/, ruleKind(['escalation'])],
];

/** What is expected, by the path into the decision: `routing.desk.id`, or maps in maps. */
function expectedReferences(expected: unknown, path: Path, steps: readonly string[]): NameReference[] {
  if (Array.isArray(expected)) return expected.flatMap((one, index) => expectedReferences(one, [...path, index], steps));
  if (isMap(expected))
    return Object.entries(expected).flatMap(([key, value]) => {
      const further = [...steps, ...key.split('.').filter((step) => !/^\d+$/.test(step))];
      return [...metricReferences(steps, further, [...path, key]), ...expectedReferences(value, [...path, key], further)];
    });
  const kind = decided.find(([place]) => place.test(steps.join('.')))?.[1];
  // Hours of several desks together are told as `one+other`.
  const names = typeof expected === 'string' ? expected.split('+') : [];
  return names.flatMap((name) =>
    valueReferences(kind, name, path).map((reference): NameReference => ({ ...reference, between: '+' })),
  );
}

/** The metric of which a key into a decision speaks, as `targets.plan.dueAt`; `steps` are those above it, `further` those with it. */
function metricReferences(steps: readonly string[], further: readonly string[], path: Path): NameReference[] {
  const name = further[1];
  if (further[0] !== 'targets' || name === undefined || steps.length > 1) return [];
  return [{ kind: 'metrics', name, path, isKey: true, between: '.' }];
}
