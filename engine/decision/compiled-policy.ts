import { businessDays } from '../calendar/business-days.ts';
import type { OpenTime } from '../calendar/open-time.ts';
import { comparisonsIn } from '../conditions/condition.ts';
import { type CaseVocabulary, caseVocabulary } from '../policy/case-vocabulary.ts';
import { beginningOf, startOf } from '../policy/effective-start.ts';
import { factCatalogue, requiredFacts } from '../policy/fact-catalogue.ts';
import type { TimeData } from '../policy/holiday-source.ts';
import type { Policy } from '../policy/policy.ts';
import type {
  BillingRule,
  ClockRule,
  ClosingRule,
  Credit,
  Criterion,
  DeskRule,
  DispositionRule,
  EscalationLevel,
  IntakeRule,
  LabelledRule,
  SeverityAdjustment,
  SeverityLimit,
  SeverityReview,
  SupportPolicy,
  TargetRule,
  TeamRule,
} from '../policy/policy-document.generated.ts';
import { rulesAt } from '../policy/rule-lists.ts';
import { metricsSetBy } from '../policy/target-rule.ts';
import { hasUnwrittenTexts } from '../policy/unwritten-texts.ts';
import { Remembered } from '../remembered.ts';
import { type RuleTable, ruleTable } from '../rules/rule-table.ts';
import { type FactCatalogue, factDefaults } from '../vocabulary/facts.ts';
import { type LevelTime, parseLevelTime } from '../vocabulary/level-time.ts';
import type { Metric } from '../vocabulary/metrics.ts';
import { clockList, type DecidedListId, decidedListIds, ruleLists } from '../vocabulary/stages.ts';
import { type WarnPoint, warnPoints } from '../vocabulary/warn-point.ts';
import { valuesNamed } from './named-values.ts';
import { type PolicyHours, policyHours } from './policy-hours.ts';

/** What events can be and name, besides severities: their types, the desks and the escalation levels that a policy has. */
export type EventNames = {
  readonly types: readonly string[];
  readonly desks: readonly string[];
  readonly levels: readonly string[];
};

/** What the rules of each list are, as a policy writes them. */
type WrittenRules = {
  readonly intake: IntakeRule;
  readonly criteria: Criterion;
  readonly adjustments: SeverityAdjustment;
  readonly limits: SeverityLimit;
  readonly reviews: SeverityReview;
  readonly teams: TeamRule;
  readonly billing: BillingRule;
  readonly desks: DeskRule;
  readonly exclusions: LabelledRule;
  readonly targets: TargetRule;
  readonly credits: Credit;
  readonly escalation: EscalationLevel;
  readonly disposition: DispositionRule;
  readonly closure: ClosingRule;
  readonly obligations: LabelledRule;
  readonly notices: LabelledRule;
};

export type PolicyTables = { readonly [Id in DecidedListId]: RuleTable<WrittenRules[Id]> } & {
  readonly clocks: ReadonlyMap<string, RuleTable<ClockRule>>;
};

/** A policy made ready for deciding: rules as tables, hours as open time. */
export type CompiledPolicy = Policy & {
  readonly timeData: TimeData;
  readonly catalogue: FactCatalogue;
  /** The facts that a case must state for no question to be open. */
  readonly requiredFacts: readonly string[];
  readonly eventNames: EventNames;
  readonly vocabulary: CaseVocabulary;
  /** The metrics for which some rule sets a target, in the order in which they are told. */
  readonly metricsSet: readonly (readonly [name: string, metric: Metric])[];
  /** Severity ids, gravest first. */
  readonly severities: readonly string[];
  readonly tables: PolicyTables;
  /** An object with every fact that the policy knows, none of them stated but those with an answer of their own: copies of it are quick to fill and to ask. */
  readonly blankFacts: Readonly<Record<string, unknown>>;
  /** Whether some of its texts are still to be written. */
  readonly isUnfinished: boolean;
  /** The hours of which rules ask whether a case was opened in them. */
  readonly openings: readonly string[];
  /** Whether rules ask on which day a case was opened. */
  readonly asksOpeningDay: boolean;
  /** The types of events of which rules ask whether they have happened: the first of each makes a phase of the case. */
  readonly watched: ReadonlySet<string>;
  /** When levels of escalation come by themselves, by their ids. */
  readonly levelTimes: ReadonlyMap<string, LevelTime>;
  /** Whether any level comes by itself or holds for some cases only. */
  readonly hasLevelRules: boolean;
  /** When to warn, where a target does not say otherwise. */
  readonly warnAt: readonly WarnPoint[];
  /** The first instant in force and the first one no longer so; in a set of policies also because a later version begins. */
  readonly from: number;
  readonly until: number;
  readonly hours: PolicyHours;
  readonly businessDays: (timeZone: string) => OpenTime;
};

const compiledBefore = new WeakMap<Policy, CompiledPolicy>();

/** Makes a checked policy ready for deciding, once. Holidays are looked up when a year is first asked about. */
export function compilePolicy(policy: Policy, timeData: TimeData): CompiledPolicy {
  const before = compiledBefore.get(policy);
  if (before?.timeData === timeData) return before;
  const compiled = compile(policy, timeData);
  compiledBefore.set(policy, compiled);
  return compiled;
}

function compile(policy: Policy, timeData: TimeData): CompiledPolicy {
  const { document } = policy;
  const { escalation: levels = [] } = document;
  const catalogue = factCatalogue(document);
  const vocabulary = caseVocabulary(document);
  const set = new Set((document.targets ?? []).flatMap(metricsSetBy));
  const tables = compileTables(document, catalogue);
  const { clocks, ...lists } = tables;
  const all: readonly RuleTable<unknown>[] = [...Object.values(lists), ...clocks.values()];
  return {
    ...policy,
    timeData,
    catalogue,
    requiredFacts: requiredFacts(document),
    eventNames: {
      types: vocabulary.events,
      desks: Object.keys(document.desks ?? {}),
      levels: levels.map(({ id }) => id),
    },
    vocabulary,
    metricsSet: [...vocabulary.metrics].filter(([name]) => set.has(name)),
    severities: Object.keys(document.severities ?? {}),
    blankFacts: blankFacts(catalogue),
    levelTimes: new Map(levels.flatMap(({ id, after }) => (after === undefined ? [] : [[id, parseLevelTime(after)]]))),
    hasLevelRules: levels.some(({ when, after }) => when !== undefined || after !== undefined),
    warnAt: warnPoints(document.warnAt ?? [50, 75, 90]),
    tables,
    isUnfinished: hasUnwrittenTexts(document),
    openings: valuesNamed(all, 'openedDuring'),
    asksOpeningDay: all.some(({ rules }) =>
      rules.some(({ condition }) => comparisonsIn(condition).some(({ fact }) => fact === 'openedOn')),
    ),
    watched: new Set(valuesNamed(all, 'happened')),
    from: startOf(document),
    until: endOf(policy),
    hours: policyHours(document, timeData.holidays),
    businessDays: memo(businessDays),
  };
}

function compileTables(document: SupportPolicy, catalogue: FactCatalogue): PolicyTables {
  const { source, clocks = {} } = document;
  const tables = decidedListIds.map((id) => {
    const { stage, path } = ruleLists[id];
    return [id, ruleTable(stage, path.join('.'), rulesAt(document, path), catalogue, source)];
  });
  return {
    ...(Object.fromEntries(tables) as { [Id in DecidedListId]: RuleTable<WrittenRules[Id]> }),
    clocks: new Map(
      Object.entries(clocks).map(([name, rules]) => [
        name,
        ruleTable(clockList.stage, `clocks.${name}`, rules, catalogue, source),
      ]),
    ),
  };
}

/** Parsed from JSON, an object with many keys keeps the form that engines read fastest; filled key by key it would lose it. */
function blankFacts(catalogue: FactCatalogue): Record<string, unknown> {
  const blank = JSON.parse(`{${[...catalogue.keys()].map((name) => `${JSON.stringify(name)}:null`).join(',')}}`) as Record<
    string,
    unknown
  >;
  for (const name in blank) blank[name] = undefined;
  for (const [name, otherwise] of Object.entries(factDefaults))
    if (catalogue.get(name)?.values?.includes(otherwise)) blank[name] = otherwise;
  return blank;
}

function endOf({ document, retiredFrom, withdrawnBy, cancelledAt }: Policy): number {
  if (withdrawnBy !== undefined || cancelledAt !== undefined) return Number.NEGATIVE_INFINITY;
  const ends = [document.effective?.until, retiredFrom].filter((end) => end !== undefined);
  return Math.min(...ends.map((end) => beginningOf(end, document.timeZone ?? 'UTC')));
}

function memo<T>(make: (key: string) => T): (key: string) => T {
  const made = new Remembered<string, T>(500);
  return (key) => made.get(key, make);
}
