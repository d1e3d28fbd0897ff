import {
  ownValue,
  type Path,
  ruleLists as policyRuleLists,
  type RuleListId,
  type SupportPolicy,
  targetKinds,
} from '../../../../engine/index.ts';

/** What a rule gives, in a column: how it is edited depends on what kind of value it is. */
export type OutcomeKind =
  | 'severity'
  | 'desk'
  | 'desks'
  | 'hours'
  | 'target'
  | 'id'
  | 'words'
  | 'amount'
  | 'amounts'
  | 'level-time'
  | 'count'
  | 'intake-outcome'
  | 'binds'
  | 'billable'
  | 'status'
  | 'handed-to'
  | 'metric'
  | 'share'
  | 'lateness'
  | 'begun';

export type OutcomeColumn = { readonly key: string; readonly kind: OutcomeKind };

/** A list of rules in a policy, and what its rules give. */
export type RuleList = {
  readonly id: string;
  readonly path: Path;
  readonly outcomes: readonly OutcomeColumn[];
  /** What its rules decide, which is what the cells of a table say that does not say so; null where each table has to; undefined where no table may stand. */
  readonly verdict: string | null | undefined;
  /** Whether the first rule that holds counts, or every one; levels of escalation and further terms ask nothing. */
  readonly asks: 'first' | 'every' | 'levels' | 'none';
};

const label: OutcomeColumn = { key: 'label', kind: 'words' };
const target = (key: string): OutcomeColumn => ({ key, kind: 'target' });

/** What the rules of each list give, in the order in which the page has the lists. */
const outcomes: Readonly<Record<RuleListId, readonly OutcomeColumn[]>> = {
  intake: [
    { key: 'outcome', kind: 'intake-outcome' },
    { key: 'to', kind: 'id' },
    { key: 'message', kind: 'words' },
  ],
  criteria: [{ key: 'then', kind: 'severity' }, label],
  adjustments: [{ key: 'raise', kind: 'count' }, { key: 'lower', kind: 'count' }, { key: 'lowest', kind: 'severity' }, label],
  limits: [{ key: 'highest', kind: 'severity' }, { key: 'binds', kind: 'binds' }, label],
  reviews: [
    { key: 'by', kind: 'id' },
    { key: 'reason', kind: 'words' },
  ],
  teams: [{ key: 'then', kind: 'id' }, { key: 'billable', kind: 'billable' }, label],
  billing: [{ key: 'then', kind: 'billable' }, label],
  desks: [
    { key: 'then', kind: 'desk' },
    { key: 'alternates', kind: 'desks' },
  ],
  exclusions: [label],
  targets: targetKinds.map(target),
  credits: [
    { key: 'of', kind: 'metric' },
    { key: 'gives', kind: 'share' },
    { key: 'per', kind: 'lateness' },
    { key: 'begun', kind: 'begun' },
    { key: 'most', kind: 'share' },
    label,
  ],
  disposition: [{ key: 'status', kind: 'status' }, { key: 'handedTo', kind: 'handed-to' }, label],
  escalation: [{ key: 'after', kind: 'level-time' }, { key: 'to', kind: 'id' }, label],
  closure: [
    { key: 'within', kind: 'amount' },
    { key: 'on', kind: 'hours' },
    { key: 'lateFor', kind: 'metric' },
    { key: 'reminders', kind: 'amounts' },
    { key: 'attempts', kind: 'count' },
    label,
  ],
  terms: [label],
  obligations: [label],
  notices: [label],
};

const lists: readonly RuleList[] = (Object.keys(outcomes) as RuleListId[]).map((id) => ({
  id,
  path: policyRuleLists[id].path,
  asks: policyRuleLists[id].asks,
  outcomes: outcomes[id],
  verdict: verdictOf(policyRuleLists[id]),
}));

function verdictOf(list: object): string | null | undefined {
  return 'verdict' in list ? (list.verdict as string | null) : undefined;
}

/** The list of rules of that name; `clocks.<name>` is one of the policy's clocks. */
export function ruleListOf(id: string): RuleList | undefined {
  if (!id.startsWith('clocks.')) return lists.find((list) => list.id === id);
  return { id, path: ['clocks', id.slice(7)], asks: 'first', outcomes: [{ key: 'then', kind: 'hours' }], verdict: 'then' };
}

/** A list of rules with what the rules of a policy can give besides: promises for its own metrics. */
export function withOwnMetrics(list: RuleList, { metrics }: SupportPolicy): RuleList {
  if (list.id !== 'targets') return list;
  const own = Object.keys(metrics ?? {}).filter((name) => !list.outcomes.some(({ key }) => key === name));
  return own.length === 0 ? list : { ...list, outcomes: [...list.outcomes, ...own.map(target)] };
}

/** Every list of rules that a policy can have, its clocks among them. */
export function ruleLists(document: SupportPolicy): RuleList[] {
  return [...lists, ...clockLists(document)];
}

/** The names of the policy's clocks, as lists of rules. */
function clockLists({ clocks = {} }: SupportPolicy): RuleList[] {
  return Object.keys(clocks).flatMap((name) => ruleListOf(`clocks.${name}`) ?? []);
}

/** A rule as it is written. */
export type WrittenRule = { readonly id: string; readonly when?: unknown } & Readonly<Record<string, unknown>>;

/** The rules of a list as the policy has them. */
export function rulesAt(document: SupportPolicy, path: Path): readonly WrittenRule[] {
  const found = path.reduce<unknown>((part, step) => ownValue(part as Record<string, unknown> | undefined, step), document);
  return Array.isArray(found) ? (found as WrittenRule[]) : [];
}
