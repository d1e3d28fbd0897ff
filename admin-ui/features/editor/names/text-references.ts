import {
  levelAmount,
  levelMetric,
  metricsSetBy,
  type Path,
  parseLevelTime,
  plainClosure,
  type SupportPolicy,
} from '../../../../engine/index.ts';
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
    ...entriesIn(value.conditions).flatMap(([id, condition]) => conditionReferences(condition, ['conditions', id], kindOf)),
    ...entriesIn(value.calendars).flatMap(([id, calendar]) => calendarReferences(calendar, ['calendars', id])),
    ...valueReferences('hours', value.unions, ['unions']),
    ...vocabularyReferences(value),
    ...valueReferences('hours', plainClosure(value.closure).on, ['closure', 'on']),
    ...entriesOf(value.appliesTo).flatMap(([party, names]) => valueReferences(kindOf(party), names, ['appliesTo', party])),
    ...listIn(value.examples).flatMap((example, index) => exampleReferences(example, ['examples', index], kindOf)),
  ];
}

/** The hours of which a calendar is made, and the questions that say where it is. */
function calendarReferences(calendar: Readonly<Record<string, unknown>>, path: Path): NameReference[] {
  const holidays = isMap(calendar.holidays) ? calendar.holidays : {};
  return [
    ...(['outside', 'both'] as const).flatMap((key) => valueReferences('hours', calendar[key], [...path, key])),
    ...factReferencesIn(calendar.timeZone, [...path, 'timeZone']),
    ...(['country', 'region'] as const).flatMap((key) => factReferencesIn(holidays[key], [...path, 'holidays', key])),
  ];
}

/** The question that a value is taken from. */
function factReferencesIn(value: unknown, path: Path): NameReference[] {
  return isMap(value) ? valueReferences('facts', value.fact, [...path, 'fact']) : [];
}

/** The events that start and end what is measured and what makes clocks stand still. */
function vocabularyReferences({ metrics, pauses }: SupportPolicy): NameReference[] {
  const events = (part: 'metrics' | 'pauses', keys: readonly string[]) =>
    entriesIn(part === 'metrics' ? metrics : pauses).flatMap(([id, one]) =>
      keys.flatMap((key) => valueReferences('events', one[key], [part, id, key])),
    );
  return [...events('metrics', ['starts', 'stops', 'restarts']), ...events('pauses', ['begins', 'ends'])];
}

const outcomeKinds: Partial<Record<OutcomeKind, NameKind>> = {
  severity: 'severities',
  desk: 'desks',
  desks: 'desks',
  hours: 'hours',
  metric: 'metrics',
};

function ruleReferences(list: RuleList, value: SupportPolicy, kindOf: AnswerKinds): NameReference[] {
  return rulesAt(value, list.path).flatMap((rule, index) => {
    if (!isMap(rule)) return [];
    const path: Path = [...list.path, index];
    return [
      ...conditionReferences(rule.when, [...path, 'when'], kindOf),
      ...settingReferences(list, rule, path),
      ...tableReferences(list, rule.table, [...path, 'table'], kindOf),
      ...(list.id === 'escalation' ? levelTimeReferences(rule.after, [...path, 'after']) : []),
    ];
  });
}

/** The hours on which the time of a level counts, or the metric of which it is a part. */
function levelTimeReferences(after: unknown, path: Path): NameReference[] {
  const time = typeof after === 'string' ? parseLevelTime(after) : undefined;
  if (time === undefined) return [];
  const named = { path, isKey: false, isInLevelTime: true } as const;
  const [metric, on] = [levelMetric(time), levelAmount(time)?.on];
  return [
    ...(metric === undefined ? [] : [{ kind: 'metrics' as const, name: metric, ...named }]),
    ...(on === undefined ? [] : [{ kind: 'hours' as const, name: on, ...named }]),
  ];
}

/** What a rule, or a cell of a table in its place, gives. */
function settingReferences(list: RuleList, rule: Readonly<Record<string, unknown>>, path: Path): NameReference[] {
  const outcomes = list.outcomes.flatMap(({ key, kind }) => valueReferences(outcomeKinds[kind], rule[key], [...path, key]));
  if (list.id !== 'targets') return outcomes;
  const metrics = metricsSetBy(rule);
  return [
    ...outcomes,
    ...metrics.flatMap((name): NameReference[] => [
      { kind: 'metrics', name, path: [...path, name], isKey: true },
      ...targetReferences(rule[name], [...path, name]),
    ]),
  ];
}

const termKinds: Readonly<Record<string, NameKind>> = {
  on: 'hours',
  dueWithinHours: 'hours',
  starts: 'events',
  cutoffOf: 'events',
  pausedBy: 'pauses',
};

function targetReferences(target: unknown, path: Path): NameReference[] {
  return entriesOf(target).flatMap(([key, value]) => [
    ...valueReferences(termKinds[key], value, [...path, key]),
    ...factReferencesIn(value, [...path, key]),
    ...((key === 'atLatest' || key === 'afterCutoff') && isMap(value) ? targetReferences(value, [...path, key]) : []),
  ]);
}

/** The questions along which a table goes, the answers for which its rows, columns and sheets stand, and what its cells give. */
function tableReferences(list: RuleList, table: unknown, path: Path, kindOf: AnswerKinds): NameReference[] {
  if (!isMap(table)) return [];
  const axes = (['sheets', 'rows', 'columns'] as const).filter((axis) => typeof table[axis] === 'string');
  const sets = typeof table.sets === 'string' ? table.sets : (list.verdict ?? '');
  const [part = ''] = sets.split('.');
  const metric: NameReference[] =
    list.id === 'targets' && part !== ''
      ? [{ kind: 'metrics', name: part, path: [...path, 'sets'], isKey: false, between: '.' }]
      : [];
  const walk = (cells: unknown, [axis, ...inner]: typeof axes, at: Path): NameReference[] => {
    if (axis === undefined) return cellReferences(list, sets.split('.').filter(Boolean), cells, at);
    const kind = kindOf(String(table[axis]));
    return entriesOf(cells).flatMap(([key, one]) => {
      const place = [...at, key];
      const names = kind === undefined ? [] : key.split(',').map((name) => name.trim());
      return [
        ...names.map((name): NameReference => ({ kind: kind as NameKind, name, path: place, isKey: true, between: ',' })),
        ...walk(one, inner, place),
      ];
    });
  };
  return [
    ...axes.flatMap((axis) => valueReferences('facts', table[axis], [...path, axis])),
    ...metric,
    ...walk(table.cells, axes, [...path, 'cells']),
  ];
}

/** What a cell gives: a value of what the table sets, or several settings around it, of which some are named by their part too. */
function cellReferences(list: RuleList, [part = '', inner]: readonly string[], cell: unknown, path: Path): NameReference[] {
  if (!isMap(cell)) {
    const kind = inner === undefined ? list.outcomes.find(({ key }) => key === part)?.kind : undefined;
    return valueReferences(inner === undefined ? kind && outcomeKinds[kind] : termKinds[inner], cell, path);
  }
  if (inner !== undefined) return targetReferences(cell, path);
  const whole = Object.entries(cell).filter(([key]) => !key.includes('.'));
  const parts = Object.entries(cell).filter(([key]) => key.includes('.'));
  return [
    ...settingReferences(list, Object.fromEntries(whole), path),
    ...parts.flatMap(([key, value]): NameReference[] => {
      const [metric = '', setting = ''] = key.split('.');
      const place = [...path, key];
      return [
        { kind: 'metrics', name: metric, path: place, isKey: true, between: '.' },
        ...valueReferences(termKinds[setting], value, place),
        ...factReferencesIn(value, place),
      ];
    }),
  ];
}

function entriesOf(part: unknown): [string, unknown][] {
  return isMap(part) ? Object.entries(part) : [];
}

function entriesIn(part: unknown): [string, Readonly<Record<string, unknown>>][] {
  return isMap(part) ? Object.entries(part).flatMap(([id, one]) => (isMap(one) ? [[id, one]] : [])) : [];
}

function listIn(part: unknown): readonly unknown[] {
  return Array.isArray(part) ? part : [];
}
