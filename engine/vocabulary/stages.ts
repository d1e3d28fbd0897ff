import type { Path } from '../path.ts';
import type { KnownFrom } from './facts.ts';

/** The parts of a decision that go by rules, in the order in which they are told. */
export const stages = [
  'intake',
  'severity',
  'routing',
  'exclusions',
  'targets',
  'credits',
  'escalation',
  'disposition',
  'closure',
  'obligations',
  'notices',
  'terms',
] as const;

export type Stage = (typeof stages)[number];

/** What is known of a list of rules. */
type RuleListEntry = {
  readonly stage: Stage;
  /** Where it stands in a policy. */
  readonly path: Path;
  /** Whether the first rule that holds counts, or every one; of levels of escalation also the order, and further terms decide nothing. */
  readonly asks: 'first' | 'every' | 'levels' | 'none';
  /** The last part of the decision whose facts are known when it is asked. */
  readonly knownUpTo: KnownFrom;
  /** What each of its rules must have. */
  readonly required: readonly string[];
  /** Of these settings each of its rules must have exactly one. */
  readonly oneOf?: readonly string[];
  /** What its rules decide, where a table in it does not say what its cells do; null where they decide several things, left out where no table may stand. */
  readonly verdict?: string | null;
};

/** Every list of rules that a policy has by a name of the format, in the order in which they are asked. */
export const ruleLists = {
  intake: {
    stage: 'intake',
    path: ['intake'],
    asks: 'first',
    knownUpTo: 'start',
    required: ['outcome', 'message'],
    verdict: 'outcome',
  },
  criteria: {
    stage: 'severity',
    path: ['severity', 'criteria'],
    asks: 'first',
    knownUpTo: 'start',
    required: ['then', 'label'],
    verdict: 'then',
  },
  adjustments: {
    stage: 'severity',
    path: ['severity', 'adjustments'],
    asks: 'every',
    knownUpTo: 'severity.limits',
    required: ['label'],
    oneOf: ['raise', 'lower', 'lowest'],
    verdict: null,
  },
  limits: {
    stage: 'severity',
    path: ['severity', 'limits'],
    asks: 'every',
    knownUpTo: 'severity.limits',
    required: ['highest', 'label'],
    verdict: 'highest',
  },
  reviews: {
    stage: 'severity',
    path: ['severity', 'reviews'],
    asks: 'first',
    knownUpTo: 'severity.reviews',
    required: ['by', 'reason'],
    verdict: 'by',
  },
  teams: {
    stage: 'routing',
    path: ['routing', 'teams'],
    asks: 'first',
    knownUpTo: 'routing',
    required: ['then'],
    verdict: 'then',
  },
  billing: {
    stage: 'routing',
    path: ['routing', 'billing'],
    asks: 'first',
    knownUpTo: 'routing',
    required: ['then', 'label'],
    verdict: 'then',
  },
  desks: {
    stage: 'routing',
    path: ['routing', 'desks'],
    asks: 'first',
    knownUpTo: 'routing',
    required: ['then'],
    verdict: 'then',
  },
  exclusions: {
    stage: 'exclusions',
    path: ['exclusions'],
    asks: 'first',
    knownUpTo: 'routing',
    required: ['label'],
    verdict: 'label',
  },
  targets: { stage: 'targets', path: ['targets'], asks: 'first', knownUpTo: 'routing', required: [], verdict: null },
  credits: {
    stage: 'credits',
    path: ['credits'],
    asks: 'every',
    knownUpTo: 'routing',
    required: ['of', 'gives'],
    verdict: 'gives',
  },
  escalation: { stage: 'escalation', path: ['escalation'], asks: 'levels', knownUpTo: 'routing', required: ['label', 'to'] },
  disposition: {
    stage: 'disposition',
    path: ['disposition'],
    asks: 'first',
    knownUpTo: 'routing',
    required: ['status', 'label'],
    verdict: 'status',
  },
  closure: {
    stage: 'closure',
    path: ['closure'],
    asks: 'first',
    knownUpTo: 'routing',
    required: ['within', 'label'],
    verdict: 'within',
  },
  obligations: {
    stage: 'obligations',
    path: ['obligations'],
    asks: 'every',
    knownUpTo: 'routing',
    required: ['label'],
    verdict: 'label',
  },
  notices: { stage: 'notices', path: ['notices'], asks: 'every', knownUpTo: 'routing', required: ['label'], verdict: 'label' },
  terms: { stage: 'terms', path: ['terms'], asks: 'none', knownUpTo: 'routing', required: ['label'] },
} as const satisfies Readonly<Record<string, RuleListEntry>>;

export type RuleListId = keyof typeof ruleLists;

/** The lists whose rules a decision asks. */
export type DecidedListId = {
  [Id in RuleListId]: (typeof ruleLists)[Id]['asks'] extends 'none' ? never : Id;
}[RuleListId];

/** The names of the lists, in the order in which they are asked. */
export const ruleListIds = Object.keys(ruleLists) as readonly RuleListId[];

/** The names of the lists whose rules a decision asks, in that order. */
export const decidedListIds = ruleListIds.filter(isDecided);

function isDecided(id: RuleListId): id is DecidedListId {
  return ruleLists[id].asks !== 'none';
}

/** What is known of each of the lists of a policy's own hours that depend on the case, which have names of their own. */
export const clockList = {
  stage: 'targets',
  asks: 'first',
  knownUpTo: 'routing',
  required: ['then'],
  verdict: 'then',
} as const satisfies Omit<RuleListEntry, 'path'>;
