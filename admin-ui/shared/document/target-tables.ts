import { caseVocabulary, groupWords, metricsSetBy, ownValue, type SupportPolicy, targetOf } from '../../../engine/index.ts';

type TargetRule = NonNullable<SupportPolicy['targets']>[number];
export type TargetTerms = NonNullable<TargetRule['response']>;

/** What a rule promises for a severity; `when` is what must hold besides the severity and the table's own condition. */
export type Offer = {
  readonly rule: TargetRule;
  readonly terms: TargetTerms;
  readonly when: Readonly<Record<string, unknown>> | undefined;
};

/** A table of targets as documents print them: a row for each severity, a column for each metric. */
export type TargetTable = {
  /** What tells the table from the others, as a condition; undefined where there is only one. */
  readonly when: Readonly<Record<string, unknown>> | undefined;
  readonly kinds: readonly string[];
  /** By severity, then in the order of `kinds`: what is promised, the first that holds first. */
  readonly rows: readonly { readonly severity: string; readonly offers: readonly (readonly Offer[])[] }[];
};

type Condition = Readonly<Record<string, unknown>>;

/** The tables of a policy's targets: one for each answer to the questions on which the rules part, such as whose software it is. */
export function targetTables(document: SupportPolicy): TargetTable[] {
  const { targets: all = [], severities = {} } = document;
  const targets = all.filter((rule) => rule.table === undefined);
  const metrics = [...caseVocabulary(document).metrics.keys()];
  const parting = partingFacts(targets);
  const contexts = contextsOf(targets, parting);
  return (contexts.length === 0 ? [undefined] : contexts).flatMap((when) => {
    const rules = targets.filter((rule) => isInContext(rule, when, parting));
    const kinds = metrics.filter((kind) => rules.some((rule) => metricsSetBy(rule).includes(kind)));
    const rows = Object.keys(severities).map((severity) => ({
      severity,
      offers: kinds.map((kind) => offersOf(rules, kind, severity, parting)),
    }));
    const filled = rows.filter(({ offers }) => offers.some((cell) => cell.length > 0));
    return filled.length === 0 ? [] : [{ when, kinds, rows: filled }];
  });
}

/** The facts, severity apart, that rules compare plainly with more than one answer. */
function partingFacts(targets: readonly TargetRule[]): string[] {
  const answers = new Map<string, Set<string>>();
  for (const { when = {} } of targets) {
    for (const [fact, value] of Object.entries(when as Condition)) {
      if (!isPlain(fact, value) || fact === 'severity') continue;
      answers.set(fact, (answers.get(fact) ?? new Set()).add(JSON.stringify(value)));
    }
  }
  return [...answers].filter(([, values]) => values.size > 1).map(([fact]) => fact);
}

/** Every combination of answers that some rule names, in the order of the rules. */
function contextsOf(targets: readonly TargetRule[], parting: readonly string[]): Condition[] {
  const found = targets.map(({ when = {} }) => pick(when as Condition, (fact) => parting.includes(fact)));
  const distinct = new Map(found.filter((one) => Object.keys(one).length > 0).map((one) => [JSON.stringify(one), one]));
  return [...distinct.values()];
}

function isInContext({ when = {} }: TargetRule, context: Condition | undefined, parting: readonly string[]): boolean {
  const own = pick(when as Condition, (fact) => parting.includes(fact));
  return Object.entries(own).every(
    ([fact, value]) => context !== undefined && JSON.stringify(ownValue(context, fact)) === JSON.stringify(value),
  );
}

/** The rules that set a kind of target for a severity, up to the first that holds whatever else is the case. */
function offersOf(rules: readonly TargetRule[], kind: string, severity: string, parting: readonly string[]): Offer[] {
  const offers: Offer[] = [];
  for (const rule of rules) {
    const terms = targetOf(rule, kind);
    const when = (rule.when ?? {}) as Condition;
    if (terms === undefined || !isForSeverity(when.severity, severity)) continue;
    const isTold = (fact: string): boolean => parting.includes(fact) || (fact === 'severity' && isPlain(fact, when.severity));
    const rest = pick(when, (fact) => !isTold(fact));
    const isAlways = Object.keys(rest).length === 0;
    offers.push({ rule, terms, when: isAlways ? undefined : rest });
    if (isAlways) break;
  }
  return offers;
}

/** Whether a plain condition lets a severity through; what is not plain is told beside the promise. */
function isForSeverity(value: unknown, severity: string): boolean {
  if (typeof value === 'string') return value === severity;
  return Array.isArray(value) ? value.includes(severity) : true;
}

function isPlain(fact: string, value: unknown): boolean {
  return !(groupWords as readonly string[]).includes(fact) && (typeof value !== 'object' || Array.isArray(value));
}

function pick(condition: Condition, isWanted: (fact: string) => boolean): Condition {
  return Object.fromEntries(Object.entries(condition).filter(([fact]) => isWanted(fact)));
}
